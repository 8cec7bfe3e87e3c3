import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { amdModule, cardTexts } from '../../scripts/languages/cardFiles';
import { readLanguage } from '../../scripts/languages/files';
import { pseudoLanguage, pseudoTexts } from '../../scripts/languages/pseudo';
import { TenantError } from '../errors';
import type { Manifest } from './manifest';
import { projectFolder } from './packages';

/** Longer than a production build takes. */
const patienceMs = 40_000;

export interface WebPartBundle {
  manifest: Manifest;
  /** Every file the manifest names, and the chunks beside them, by name. */
  files: ReadonlyMap<string, Buffer>;
}

/**
 * The production bundle as `dist/` holds it now. A build that is running deletes the folder first, so this waits for
 * a complete one instead of failing or mixing two builds.
 */
export async function readWebPart(folder = path.join(projectFolder, 'dist')): Promise<WebPartBundle> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await readOnce(folder);
    } catch (error) {
      if (!isMissingFile(error)) {
        throw error;
      }
      if (Date.now() > end) {
        throw new TenantError(`There is no web part bundle in ${folder}: run "npm run build" first.`);
      }
      await wait(300);
    }
  }
}

async function readOnce(folder: string): Promise<WebPartBundle> {
  const inFolder = await fs.readdir(folder);
  for (const name of inFolder) {
    if (!name.endsWith('.manifest.json')) {
      continue;
    }
    const text = await fs.readFile(path.join(folder, name), 'utf8');
    const manifest = parseManifest(text);
    if (manifest.componentType === 'WebPart') {
      // The manifest does not name the chunks that the bundle loads when it needs them
      const chunks = inFolder.filter((file) => /^chunk\..*\.js$/.test(file));
      // Only bundles for development have maps
      const maps = inFolder.filter((file) => file.endsWith('.js.map'));
      const names = [...fileNames(manifest), ...chunks, ...maps];
      const contents = await Promise.all(names.map((file) => fs.readFile(path.join(folder, file))));
      const files = new Map(names.map((file, index) => [file, contents[index] ?? Buffer.alloc(0)]));
      return { manifest: withPseudoLanguage(manifest, files), files };
    }
  }
  throw new MissingFile(`no web part manifest in ${folder}`);
}

/** The pseudo-language is no part of the package: it stands beside the languages here only. Texts for admins, which are in the package, it has in English. */
function withPseudoLanguage(manifest: Manifest, files: Map<string, Buffer>): Manifest {
  const { scriptResources } = manifest.loaderConfig;
  for (const resource of Object.values(scriptResources)) {
    if (resource.type === 'localizedPath') {
      const english = readLanguage('en-us');
      const content = Buffer.from(amdModule(cardTexts('en-us', pseudoTexts(english), english)));
      const file = `pseudo-language_${createHash('sha256').update(content).digest('hex').slice(0, 20)}.js`;
      files.set(file, content);
      resource.paths[pseudoLanguage] = file;
    }
  }
  return manifest;
}

function fileNames(manifest: Manifest): readonly string[] {
  const names = Object.values(manifest.loaderConfig.scriptResources).flatMap((resource) => {
    switch (resource.type) {
      case 'path':
        return [resource.path];
      case 'localizedPath':
        return [resource.defaultPath, ...Object.values(resource.paths)];
      case 'component':
        return [];
    }
  });
  return [...new Set(names)];
}

class MissingFile extends Error {
  public readonly code = 'ENOENT';
}

/** A manifest that is being written is not there yet, either. */
function parseManifest(text: string): Manifest {
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    throw new MissingFile('unfinished manifest');
  }
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
