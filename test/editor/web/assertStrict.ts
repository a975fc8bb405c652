// Stands in for node:assert/strict where there is no Node: the npm package of the same interface.
import assert from 'assert/';

export default assert.strict;
