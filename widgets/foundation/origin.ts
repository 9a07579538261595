/** Where this script was served from: the proxy, unless an element's `api` says otherwise. */
export const ownOrigin = new URL(import.meta.url).origin;
