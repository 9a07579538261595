import { decodeText } from '../../aid/group/decode.ts';
import { writeDelimited } from '../../aid/group/delimited.ts';

/** Reads a file as the text of a list, or says why it cannot be read. */
export async function readFile(file: File): Promise<{ text: string } | { mistake: 'closed' | 'workbook' }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A workbook is a zip, which begins with « PK »; of before 2007, or under a password, it begins with « ÐÏ ».
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { mistake: 'closed' };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { text: decodeText(bytes) };
  try {
    const { readWorkbook } = await import('./workbook.ts');
    return { text: writeDelimited(await readWorkbook(bytes)).slice(1) };
  } catch {
    return { mistake: 'workbook' };
  }
}
