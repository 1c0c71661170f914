/** liblouis, compiled to JavaScript by emscripten. The package has no types; this is the part of its C API that is used. */
declare module 'liblouis-build' {
  const liblouis: {
    readonly FS: { createDataFile(folder: string, name: string, bytes: Uint8Array, canRead: boolean, canWrite: boolean): void };
    /** The heap in 16-bit units: a `widechar` of this build is one of them. */
    readonly HEAPU16: Uint16Array;
    readonly HEAP32: Int32Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    ccall(name: string, returns: 'number', types: readonly ('number' | 'string')[], values: readonly (number | string)[]): number;
  };
  export default liblouis;
}
