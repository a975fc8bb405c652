import assert from 'node:assert/strict';
import { isReadableScheme } from '../../../src/core/article/whichDocuments';

suite('which documents', () => {
  for (const scheme of ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs', 'on-the-record-sample', 'ftp']) {
    test(`${scheme} holds texts of people`, () => assert.equal(isReadableScheme(scheme), true));
  }
  for (const scheme of ['output', 'git', 'vscode-userdata', 'vscode-scm', 'vscode-settings', 'vscode-notebook-cell', 'comment', 'search-editor', 'debug']) {
    test(`${scheme} does not`, () => assert.equal(isReadableScheme(scheme), false));
  }
});
