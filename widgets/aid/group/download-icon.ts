/** An arrow onto a tray: a file that comes to this device. */
export const downloadPath = 'M16 4v16.5M8.5 13.5 16 21l7.5-7.5M5 27.5h22';
