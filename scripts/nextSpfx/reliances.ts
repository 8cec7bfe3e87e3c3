import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { hostComponent } from '../../tenant/runtime/framework';
import { projectFolder } from '../../tenant/runtime/packages';
import { react, reactDom } from '../../tenant/runtime/componentSources';

/** Something of the framework that the local tenant relies on, and that is no public interface. */
export interface Reliance {
  readonly what: string;
  /** The file of the local tenant that relies on it. */
  readonly usedIn: string;
  /** The npm package that has it, without `@microsoft/`. */
  readonly package: string;
  /** How it is found in that package's browser files. */
  readonly text: string;
}

/** All of them: the members that `framework.d.ts` declares, and what else the tenant names by text. */
export function reliances(): readonly Reliance[] {
  return [...declaredMembers(), ...named];
}

const named: readonly Reliance[] = [
  {
    what: 'the id of the page’s own application',
    usedIn: 'tenant/runtime/framework.ts',
    package: 'sp-loader',
    text: hostComponent.id
  },
  { what: 'the id of React', usedIn: 'tenant/runtime/componentSources.ts', package: 'sp-property-pane', text: react.id },
  { what: 'the id of React DOM', usedIn: 'tenant/runtime/componentSources.ts', package: 'sp-property-pane', text: reactDom.id },
  { what: 'the loader’s global name', usedIn: 'tenant/page/client/start.ts', package: 'sp-loader', text: 'spModuleLoader' },
  { what: 'the starter’s switch for telemetry', usedIn: 'tenant/page/client/start.ts', package: 'sp-loader', text: '_isTelemetryDisabled' },
  {
    what: 'what the starter calls of the application',
    usedIn: 'tenant/page/client/host.ts',
    package: 'sp-loader',
    text: 'navigateToApplication'
  },
  { what: 'the application’s class', usedIn: 'tenant/page/client/host.ts', package: 'sp-loader', text: '_Navigator' },
  { what: 'SharePoint’s exchange of tokens', usedIn: 'tenant/sharepoint/routes.ts', package: 'sp-http-base', text: 'AcquireOBOToken' },
  {
    what: 'where Teams’ cookie is renewed',
    usedIn: 'tenant/sharepoint/cookies.ts',
    package: 'sp-http-base',
    text: 'SP.OAuth.NativeClient/Authenticate'
  },
  { what: 'where MSAL comes back to', usedIn: 'tenant/sharepoint/cookies.ts', package: 'sp-http-base', text: 'spfxsinglesignon.aspx' },
  { what: 'the flight for the newer MSAL', usedIn: 'tenant/page/contextInfo.ts', package: 'sp-http-base', text: 'APEXBumpMsalJsTo422' },
  { what: 'the flight that ends the exchange', usedIn: 'tenant/page/contextInfo.ts', package: 'sp-http-base', text: '62725' },
  {
    what: 'the name under which chunks are kept',
    usedIn: 'tenant/page/client/quietTelemetry.ts',
    package: 'sp-http-base',
    text: 'webpackJsonp_8496636c-2300-4915-abef-20de64c98d8b_'
  },
  {
    what: 'the chunk that hands out the reporter',
    usedIn: 'tenant/page/client/quietTelemetry.ts',
    package: 'sp-http-base',
    text: 'chunk.314_none'
  },
  {
    what: 'the chunk that holds the reporter',
    usedIn: 'tenant/page/client/quietTelemetry.ts',
    package: 'sp-http-base',
    text: 'chunk.812_none'
  },
  {
    what: 'the chunk that reports for MSAL',
    usedIn: 'tenant/page/client/quietTelemetry.ts',
    package: 'sp-http-base',
    text: 'ApplicationInsights'
  },
  {
    what: 'the kill switch of signing in while the page loads',
    usedIn: 'tenant/page/contextInfo.ts',
    package: 'sp-loader',
    text: '2bf3e1ce-55da-4552-bc41-e3d072202d3c'
  },
  {
    what: 'the kill switch of the pane for content',
    usedIn: 'tenant/page/contextInfo.ts',
    package: 'sp-webpart-base',
    text: 'a3f45048-0db5-4b7c-9a9a-e3183d216c4d'
  },
  { what: 'the page context’s base for photos', usedIn: 'tenant/page/contextInfo.ts', package: 'sp-loader', text: 'userPhotoCdnBaseUrl' }
];

const declarations = 'tenant/page/framework.d.ts';

/** The classes and members in `framework.d.ts`, each with the package that its module names. */
function declaredMembers(): readonly Reliance[] {
  const text = fs.readFileSync(path.join(projectFolder, declarations), 'utf8');
  const source = ts.createSourceFile(declarations, text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isModuleDeclaration).flatMap((module) => {
    const name = module.name.text.replace('@microsoft/', '');
    const statements = module.body !== undefined && ts.isModuleBlock(module.body) ? module.body.statements : [];
    const types = statements.flatMap((each) => (ts.isClassDeclaration(each) || ts.isInterfaceDeclaration(each) ? [each] : []));
    return types.flatMap((type) => [
      ...(ts.isClassDeclaration(type) && type.name !== undefined ? [declared(name, type.name.text, type.name.text)] : []),
      ...type.members.flatMap((member) =>
        member.name !== undefined && ts.isIdentifier(member.name)
          ? [declared(name, `${type.name?.text ?? ''}.${member.name.text}`, member.name.text)]
          : []
      )
    ]);
  });
}

function declared(packageName: string, what: string, text: string): Reliance {
  return { what, usedIn: declarations, package: packageName, text };
}
