import assert from 'node:assert/strict';
import { build, type Metafile } from 'esbuild';
import { extensionBundles } from '../../scripts/build';

/** Bytes of code, as it ships, that may be read before anything else is asked for. */
const most = 200 * 1024;

/** What is of no use before there is an article, or before somebody asks for it. */
const later = /^src\/core\/(?:agreement|claims\/(?!levels)|entities|import\/(?:bylines|print)|locations|quotes|report|syntax)\/|^src\/core\/language\/(?:markdown\/(?!articleText)|model\/|names\/|parsing\/|tagging\/)|^src\/core\/english\/(?!functionWords|wordClass|data\/functionWords)|^src\/core\/formats\/(?:articleFormats|importFormats)|^src\/editor\/(?:hover|report\/(?!reportView))|^src\/parts\/|node_modules\/(?:@lezer|d3-|topojson)/;

suite('the start of the extension', () => {
  let outputs: Metafile['outputs'];
  suiteSetup(async function () {
    this.timeout(60_000);
    outputs = (await build({ ...extensionBundles(true), write: false, metafile: true })).metafile.outputs;
  });
  const bundle = (name: string): Metafile['outputs'][string] => {
    const found = outputs[`dist/${name}`];
    assert.ok(found, `no ${name} among ${Object.keys(outputs).join(', ')}`);
    return found;
  };

  test('is small', () => {
    const { bytes, inputs } = bundle('extension.cjs');
    const largest = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput).slice(0, 10).map(([file, { bytesInOutput }]) => `${bytesInOutput} ${file}`);
    assert.ok(bytes <= most, `${bytes} bytes of at most ${most}; the largest:\n${largest.join('\n')}`);
  });

  test('holds nothing that is needed later only', () => {
    assert.deepEqual(Object.keys(bundle('extension.cjs').inputs).filter((file) => later.test(file)), []);
  });

  test('what it leaves out is in its parts, which ask for nothing but VS Code', () => {
    assert.ok('src/core/analysis/analyse.ts' in bundle('parts/analysis.cjs').inputs);
    assert.ok('src/editor/hover/hover.ts' in bundle('parts/features.cjs').inputs);
    assert.ok('src/core/formats/articleFormats.ts' in bundle('parts/exchange.cjs').inputs);
    assert.ok(Object.keys(bundle('parts/report.cjs').inputs).some((file) => /node_modules\/d3-geo\//.test(file)));
    const asked = Object.entries(outputs).flatMap(([file, { imports }]) => imports.filter(({ kind }) => kind === 'require-call').map(({ path }) => `${file}: ${path}`));
    assert.deepEqual(asked.filter((each) => !each.endsWith(': vscode')), []);
  });

  test('the analysis knows nothing of VS Code', () => {
    assert.deepEqual(bundle('parts/analysis.cjs').imports, []);
  });
});
