#!/bin/sh
# The executable that @vscode/test-electron starts where there is no desktop VS Code.
here=$(dirname "$0")
exec node --import "$here/../../node_modules/tsx/dist/loader.mjs" "$here/launcher.ts" "$@"
