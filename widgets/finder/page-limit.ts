/** How many stays the proxy gives at a time when nothing is said. */
export const pageLimit = 20;
