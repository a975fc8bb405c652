import formats from './data/formats.json';

const devices = new RegExp(formats.devices, 'i');
/** A longer name is cut at a word, in code units: some disks take no more than 255 bytes. */
const longest = 80;

/** The name of an article's file, by its headline or by the name of the file it was brought in from, without what disks do not take. */
export function fileNameOf(title: string | undefined): string {
  const plain = (title ?? '').replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
  const short = plain.length <= longest ? plain : plain.slice(0, longest + 1).replace(/\s+\S*$/u, '').slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  // Windows knows devices by these names, whatever their ending
  return `${devices.test(short) ? `_${short}` : short || fallback}.article`;
}

const fallback = 'article';
