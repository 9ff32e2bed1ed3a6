import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/*
 * app/ runs in the window's worker, the main process and the command line. What only one of them has must not compile here; this test
 * compiles one line at a time under app/tsconfig.json.
 */

const APP = dirname(fileURLToPath(import.meta.url));
const PROBE = join(APP, 'purity-probe.ts');

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(APP, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  APP,
);

/** The names the compiler does not know in `line`, as it would be compiled in app/. */
function findUnknownNames(line: string): string[] {
  const host = ts.createCompilerHost(config.options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === PROBE || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === PROBE
      ? ts.createSourceFile(name, `export {};\n${line}\n`, ts.ScriptTarget.ES2023)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram([PROBE, join(APP, 'globals.d.ts')], config.options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('app/', () => {
  it.each([
    'process',
    'Buffer',
    'document',
    'window',
    'setTimeout',
    'fetch',
    'console',
    'require',
    '__dirname',
    'localStorage',
    'crypto',
  ])('does not know %s', (name) => {
    expect(findUnknownNames(`void ${name};`)).toEqual([expect.stringContaining(`'${name}'`)]);
  });

  it.each([
    "new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array())",
    "new URL('http://x.example/').hostname",
  ])('knows %s', (expression) => {
    expect(findUnknownNames(`void ${expression};`)).toEqual([]);
  });

  it('does not know the modules of Node', () => {
    expect(
      findUnknownNames("import 'node:fs';\nimport { readFileSync } from 'node:fs';\nvoid readFileSync;"),
    ).not.toEqual([]);
  });
});
