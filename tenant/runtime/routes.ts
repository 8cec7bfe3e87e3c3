import express, { type Response, type Router } from 'express';
import * as path from 'node:path';
import { bundleAsAmd } from './amd';
import type { Framework } from './framework';
import { packageFolder } from './packages';
import { rebuiltBundle } from './rebuilt';
import { rebuiltComponentIds, type RebuiltBundle, type WrittenModule } from './componentSources';

const writtenModules: readonly WrittenModule[] = ['reactDomRender', 'contentPanelContext', 'fluentStyling'];

/** Browsers may keep the runtime: its file names, or the npm versions behind them, change with its contents. */
const runtimeCaching = 'public, max-age=3600';

/** Serves Microsoft's browser files and the modules that complete them. */
export function runtimeRoutes(framework: Framework): Router {
  const router = express.Router();
  const code = codeOnDemand();

  router.get('/spfx/:file', (request, response, next) => {
    const file = framework.files.get(request.params.file);
    if (file === undefined) {
      next();
      return;
    }
    response.set('Cache-Control', runtimeCaching).sendFile(file);
  });

  // The loader evaluates its own copy of RequireJS, unless the page brought it along: then no script needs eval.
  router.get('/modules/require.js', (_request, response) => {
    response
      .set('Cache-Control', runtimeCaching)
      .sendFile(path.join(packageFolder('@microsoft/sp-loader'), 'blobs', 'requirejs', '2.3.7', 'require.min.js'));
  });

  router.get('/modules/npm/:name/umd/:file', (request, response, next) => {
    const { name, file } = request.params;
    if (!['react', 'react-dom'].includes(name) || !/^[\w.-]+\.production\.min\.js$/.test(file)) {
      next();
      return;
    }
    response.set('Cache-Control', runtimeCaching).sendFile(path.join(packageFolder(name), 'umd', file));
  });

  router.get('/modules/stub/:file', async (_request, response) => {
    sendScript(response, await code('stub'));
  });

  router.get('/modules/written/:module/:file', async (request, response, next) => {
    const written = writtenModules.find((name) => name === request.params.module);
    if (written === undefined) {
      next();
      return;
    }
    sendScript(response, await code(written));
  });

  router.get(['/modules/:bundle.js', '/modules/:bundle/:file'], async (request, response, next) => {
    const bundle = (Object.keys(rebuiltComponentIds) as RebuiltBundle[]).find((name) => name === request.params['bundle']);
    if (bundle === undefined) {
      next();
      return;
    }
    sendScript(
      response,
      request.params['file'] === undefined
        ? await rebuiltBundle(bundle)
        : `define([${JSON.stringify(bundle)}],function(bundle){return bundle;});`
    );
  });
  return router;
}

/** The icon fonts of Fluent 8, from npm: SharePoint's pages take them from a content delivery network. */
export function iconFonts(): Router {
  const router = express.Router();
  router.use('/fonts', express.static(path.join(packageFolder('@fluentui/font-icons-mdl2'), 'fonts'), { maxAge: '1h' }));
  return router;
}

function sendScript(response: Response, script: string): void {
  response.set('Cache-Control', runtimeCaching).type('text/javascript').send(script);
}

function codeOnDemand(): (module: WrittenModule | 'stub') => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (module) => {
    const code =
      made.get(module) ??
      bundleAsAmd({
        source: { file: path.join(__dirname, 'modules', `${module}.ts`) },
        dependencies: dependenciesOf(module)
      });
    made.set(module, code);
    return code;
  };
}

function dependenciesOf(module: WrittenModule | 'stub'): readonly string[] {
  switch (module) {
    case 'reactDomRender':
      return ['react', 'react-dom'];
    case 'fluentStyling':
      return ['tenant-fluent8'];
    case 'contentPanelContext':
    case 'stub':
      return [];
  }
}
