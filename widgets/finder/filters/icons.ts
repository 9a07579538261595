export const listPath = 'M11.5 8H29M11.5 16H29M11.5 24H29M4.5 8h.01M4.5 16h.01M4.5 24h.01';
export const mapPath = 'm3 8 8.7-4 8.6 4L29 4v20l-8.7 4-8.6-4L3 28zM11.7 4v20M20.3 8v20';
export const searchPath = 'M14 4.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19m7 16.5 7.5 7.5';
