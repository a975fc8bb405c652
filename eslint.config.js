import tseslint from 'typescript-eslint';
import { builtinModules } from 'node:module';

const coreIsPure = {
  patterns: [
    { group: ['vscode', 'node:*', ...builtinModules.filter((name) => !name.startsWith('_'))], message: 'src/core is pure: no VS Code, no Node. Take what you need as a parameter.' },
    { group: ['**/editor/*', '**/build/*', '**/cli'], message: 'src/core does not know who uses it.' },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.vscode-test/', 'test-results/'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] }, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-control-regex': 'off', // articles hold control characters, and the rules about them say so
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that defines it.' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', coreIsPure],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'navigator', 'setTimeout', 'setInterval', 'setImmediate', 'require', 'console', 'performance'],
    },
  },
  { files: ['src/core/quotes/**/*.ts', 'src/core/syntax/**/*.ts'], rules: { complexity: ['error', 20] } }, // what has more paths is two functions
  { files: ['src/build/**/*.ts', 'src/cli.ts', 'scripts/**/*.ts', 'test/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['eslint.config.js', 'test/accuracy/score.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['media/*.js'], ...tseslint.configs.disableTypeChecked }, // a page's own script
);
