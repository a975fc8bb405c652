// The browser that the tests look into the served VS Code with.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { installedOnce } from './cache';
import { fetchPackage, runQuietly, versionOf, withProgress } from './npm';

interface Chromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a headless Chromium: the machine's own, else one from npm. */
export async function launchChromium(): Promise<Browser> {
  const { executable, environment } = onThisMachine() ?? (await packedChromium());
  return chromium.launch({
    executablePath: executable,
    env: { ...(process.env as Record<string, string>), ...environment },
    // No sandbox: it can't be had as root, nor in most containers; nothing but our own server is opened.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

function onThisMachine(): Chromium | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
  return found ? { executable: found, environment: {} } : undefined;
}

/** The Chromium of `@sparticuz/chromium`: one file, with the few libraries and the font that a bare machine lacks. */
async function packedChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No Chromium found, and npm has none for ${process.platform} ${process.arch}: install Chromium or Google Chrome, then start again.`);
  }
  const version = versionOf('@sparticuz/chromium');
  const folder = await installedOnce(`chromium-${version}`, (unfinished) => withProgress(`Fetching Chromium ${version} (66 MB)`, () => unpackChromium(unfinished)));
  // Written at each start: it holds absolute paths, and the folder may have been moved since.
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, fontConfiguration(folder));
  return {
    executable: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter), FONTCONFIG_FILE: fonts },
  };
}

async function unpackChromium(folder: string): Promise<void> {
  const packed = join(folder, 'package');
  await fetchPackage('@sparticuz/chromium', packed);
  const unpack = (name: string): Buffer => brotliDecompressSync(readFileSync(join(packed, 'bin', `${name}.br`)));
  writeFileSync(join(folder, 'chromium'), unpack('chromium'), { mode: 0o755 });
  for (const [name, into] of [['al2023.tar', '.'], ['swiftshader.tar', '.'], ['fonts.tar', 'fonts']] as const) {
    const archive = join(folder, name);
    writeFileSync(archive, unpack(name));
    mkdirSync(join(folder, into), { recursive: true });
    await runQuietly('tar', ['-xf', archive, '-C', join(folder, into), '--no-same-owner'], folder);
    rmSync(archive);
  }
  rmSync(packed, { recursive: true });
}

/** This Chromium aborts when it finds no font at all, so it is told of those that came with it. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
