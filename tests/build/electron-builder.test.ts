import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const configuration = json('electron-builder.json');
const resources = path.join(root, 'build', 'resources');

// electron-builder comes with its own lock of packages; its schema and the checker of it are taken from there.
const require = createRequire(path.join(root, 'node_modules', 'electron-builder', 'package.json'));
const library = path.dirname(require.resolve('app-builder-lib/package.json'));
const { validateSchema } = require(path.join(library, 'out', 'util', 'config', 'schemaValidator.js'));
const schema = JSON.parse(readFileSync(path.join(library, 'scheme.json'), 'utf8'));

// Its schema is large, and is read anew by its checker at the first use.
vi.setConfig({ testTimeout: 60_000 });

/** What electron-builder itself says of a configuration; nothing if it takes it. */
function complaint(wished: object): string {
  try {
    validateSchema(schema, structuredClone(wished), { name: 'electron-builder' });
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('the configuration of the packages', () => {
  it("keeps to electron-builder's own schema on every system", () => {
    expect(complaint(configuration)).toBe('');
  });

  it('would be refused with a setting that electron-builder does not know', () => {
    for (const system of ['win', 'portable', 'nsis', 'mac', 'dmg', 'linux', 'deb', 'electronFuses']) {
      const misspelt = { ...configuration, [system]: { ...configuration[system], noSuchSetting: true } };
      expect(complaint(misspelt)).toContain(`configuration.${system} `);
    }
  });

  it('makes what the three systems install', () => {
    const targets = (system: string) => configuration[system].target.map(({ target }: { target: string }) => target);
    expect([targets('win'), targets('mac'), targets('linux')]).toEqual([
      ['portable', 'nsis'],
      ['dmg'],
      ['AppImage', 'deb'],
    ]);
  });

  it('never asks for the rights of an administrator on Windows', () => {
    expect(configuration.win.requestedExecutionLevel).toBe('asInvoker');
    expect(configuration.portable.requestExecutionLevel).toBe('user');
    expect(configuration.nsis).toMatchObject({ perMachine: false, allowElevation: false, packElevateHelper: false });
  });

  it('leaves the work of a user who takes the program away', () => {
    expect(configuration.nsis.deleteAppDataOnUninstall).toBe(false);
  });

  it('gives two products of one system two names', () => {
    const names = [configuration.portable.artifactName, configuration.nsis.artifactName, configuration.artifactName];
    expect(new Set(names).size).toBe(names.length);
  });

  it('publishes nothing and looks for no updates', () => {
    expect(configuration.publish).toBeNull();
  });

  it('asks macOS for nothing but compiled scripts', () => {
    const entitlements = readFileSync(path.join(root, configuration.mac.entitlements), 'utf8');
    expect([...entitlements.matchAll(/<key>(.*?)<\/key>/g)].map((found) => found[1])).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
    expect(configuration.mac.entitlementsInherit).toBe(configuration.mac.entitlements);
    expect(configuration.mac.hardenedRuntime).toBe(true);
  });

  it('carries what a Debian package must say of itself', () => {
    const { homepage, description, author, license } = json('package.json');
    for (const one of [homepage, description, author, license, configuration.linux.maintainer])
      expect(one).toBeTruthy();
    expect(configuration.linux.maintainer).toMatch(/^.+ <\S+@\S+>$/);
  });
});

describe('the icons', () => {
  /** Width and height of a PNG image, which stand in its first part. */
  const sizeOf = (png: Buffer) => {
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };

  it('of Windows hold every size from 16 to 256, each as large as it says', () => {
    const file = readFileSync(path.join(resources, configuration.win.icon));
    expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
    const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, place) => {
      const entry = 6 + 16 * place;
      const size = file.readUInt8(entry) || 256;
      const start = file.readUInt32LE(entry + 12);
      expect(sizeOf(file.subarray(start, start + file.readUInt32LE(entry + 8)))).toEqual([size, size]);
      return size;
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('of macOS hold every size from 16 to 1024', () => {
    const file = readFileSync(path.join(resources, configuration.mac.icon));
    expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
    const sizes = new Set<number>();
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const [width] = sizeOf(file.subarray(at + 8, at + file.readUInt32BE(at + 4)));
      sizes.add(width ?? 0);
    }
    expect([...sizes]).toEqual([16, 32, 64, 128, 256, 512, 1024]);
  });

  it('of Linux lie under the names of their sizes', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
      const png = readFileSync(path.join(resources, configuration.linux.icon, `${size}x${size}.png`));
      expect(sizeOf(png)).toEqual([size, size]);
    }
  });
});
