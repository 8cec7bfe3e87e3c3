import * as fs from 'node:fs';
import * as path from 'node:path';

/** What the probes of a page hear of the web part ({@link ../card/probes}). */
const watcherName = 'benchWatch';

/**
 * Copies a bundle and has its entry tell the page of two moments: when the web part's module runs, and what class it made. Product and plain version are
 * watched in the same way; the weights are those of the files as they were.
 * @param bundle - the folder of a production bundle
 * @param copy - where the watched copy goes
 */
export function instrumentBundle(bundle: string, copy: string): void {
  changeEntry(bundle, copy, watched);
}

/** Copies a bundle and puts a web part in its place that shows a paragraph with a dot and does nothing: what is left of it is the framework's. */
export function emptyBundle(bundle: string, copy: string): void {
  changeEntry(bundle, copy, emptied);
}

function changeEntry(bundle: string, copy: string, change: (script: string) => string): void {
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(bundle, copy, { recursive: true });
  const entry = path.join(copy, entryOf(bundle));
  fs.writeFileSync(entry, change(fs.readFileSync(entry, 'utf8')));
}

/** The file that the manifest names as the module of the web part. */
function entryOf(bundle: string): string {
  const manifestFile = fs.readdirSync(bundle).find((name) => name.endsWith('.manifest.json'));
  if (manifestFile === undefined) {
    throw new Error(`There is no manifest in ${bundle}.`);
  }
  const { loaderConfig } = JSON.parse(fs.readFileSync(path.join(bundle, manifestFile), 'utf8')) as {
    loaderConfig: { entryModuleId: string; scriptResources: Record<string, { path?: string } | undefined> };
  };
  const entry = loaderConfig.scriptResources[loaderConfig.entryModuleId]?.path;
  if (entry === undefined) {
    throw new Error(`The manifest of ${bundle} names no file for its entry module.`);
  }
  return entry;
}

/** Gives the script a `define` of its own, which watches the module that the real one is given. */
export function watched(script: string): string {
  return `(function(real){var define=function(id,dependencies,make){real(id,dependencies,function(){
var watch=window.${watcherName};if(watch)watch.begin();var made=make.apply(this,arguments);if(watch)watch.made(made);return made})};define.amd=real.amd;
${script}
})(window.define);`;
}

/** Loads the same modules, and makes another web part of them. */
function emptied(script: string): string {
  return `(function(real){var define=function(id,dependencies){real(id,dependencies,function(){
var base=arguments[dependencies.indexOf('@microsoft/sp-webpart-base')].BaseClientSideWebPart;
return{default:class extends base{render(){this.domElement.innerHTML='<p>.</p>'}}}})};define.amd=real.amd;
${script}
})(window.define);`;
}
