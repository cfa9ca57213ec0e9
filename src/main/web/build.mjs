// Builds the web pages for Maven: node build.mjs <outDir>. Does nothing when nothing changed since the last build.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

function fail(message) {
  console.error(`\nThe web pages were not built: ${message}\n`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old, 20.19 or newer must be on the PATH (https://nodejs.org).`);
}
if (!process.argv[2]) {
  fail('the directory to build into is missing. Usage: node build.mjs <outDir>');
}
const outDir = resolve(process.argv[2]);

function files(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? files(join(dir, entry.name)) : [join(dir, entry.name)]))
    .sort();
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(relative(here, path).replaceAll('\\', '/')).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const run = (args) => {
  try {
    execFileSync('npm', args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  } catch (error) {
    fail(error.code === 'ENOENT' ? 'npm is not on the PATH; it comes with Node.' : `"npm ${args.join(' ')}" failed, see above.`);
  }
};

const sources = digest(files(here));
const stamp = join(outDir, '.web-stamp');
if (read(stamp) === sources) {
  process.exit(0);
}

const lock = digest([join(here, 'package.json'), join(here, 'package-lock.json')]);
const installed = join(here, 'node_modules', '.hazardflow-lock');
if (read(installed) !== lock) {
  run(['ci']);
  writeFileSync(installed, lock);
}
run(['run', '--silent', 'build', '--', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']);
writeFileSync(stamp, sources);
