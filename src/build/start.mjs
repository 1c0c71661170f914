/* `npm start`: installs, builds and runs the endpoint with the app. Ctrl-C stops it when open requests are done. */
import { spawn } from 'node:child_process';
import { buildApp, installPackages, root } from './prepare.mjs';

installPackages();
buildApp();
const endpoint = spawn(process.execPath, ['--enable-source-maps', 'dist/endpoint/main.js'], { cwd: root, stdio: 'inherit' });
// The endpoint stops by itself when asked; this process only waits for it and passes on what a supervisor says.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && endpoint.kill(signal));
endpoint.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
