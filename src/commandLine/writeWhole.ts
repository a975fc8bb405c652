import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, rename, unlink, writeFile } from 'node:fs/promises';

/** Gives a whole file its name, unless there is a file of that name: a rename would write over it. Disks without links take a copy. */
const linkOrCopy = (half: string, path: string): Promise<void> =>
  link(half, path).catch((error: NodeJS.ErrnoException) => (error.code === 'EPERM' || error.code === 'ENOTSUP' || error.code === 'ENOSYS' ? copyFile(half, path, constants.COPYFILE_EXCL) : Promise.reject(error)));

/** Writes a file whole or not at all, and over no other unless that was asked for. */
export async function writeWhole(path: string, content: string | Uint8Array, overwrites: boolean): Promise<void> {
  const half = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(half, content, { flag: 'wx' });
    if (overwrites) return await rename(half, path);
    await linkOrCopy(half, path);
    await unlink(half);
  } catch (error) {
    await unlink(half).catch(() => undefined); // it may never have been there
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Error(`${path} is there already and was left as it is (--overwrite writes over it)`) : error;
  }
}
