declare module 'assert/' {
  import assert from 'node:assert';
  export default assert;
}
