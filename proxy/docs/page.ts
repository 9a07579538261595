export const docsStyle = 'body{font:1rem sans-serif}';
export function docsPage(document: unknown): string { return JSON.stringify(document); }
