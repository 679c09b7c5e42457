// A server in a process of its own, and many clients that send it what they have.
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { root } from '../install.mjs';

export function startServer(file, env) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], { cwd: root, env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 2, 2, 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }) => resolve({ port, stop: () => new Promise((done) => (child.once('exit', done), child.kill('SIGTERM'))) }));
    child.once('exit', () => reject(new Error(`${file} ended`)));
  });
}

function post(agent, port, { path, token, key, body }) {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), cookie: `__Host-linli=${token}`, origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin', 'idempotency-key': key } }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    call.on('error', reject);
    call.end(text);
  });
}

/** Sends every request once, `clients` at a time; requests a second. An answer that was not expected ends the measurement. */
export async function rush(port, clients, requests) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const wrong = new Map();
  let next = 0;
  const from = performance.now();
  const client = async () => {
    for (let at = next++; at < requests.length; at = next++) {
      const status = await post(agent, port, requests[at]);
      if (status !== requests[at].expect) wrong.set(status, (wrong.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const rate = requests.length / ((performance.now() - from) / 1_000);
  agent.destroy();
  if (wrong.size > 0) throw new Error(`answers that were not expected: ${JSON.stringify([...wrong])}`);
  return rate;
}
