import { connect, createServer, type Socket } from 'node:net';
import type { PhoneKind } from './phones.ts';

/** Bytes that travel together: what an Ethernet frame leaves for TCP. */
const SEGMENT = 1_460;

interface Delivered {
  readonly at: number;
  readonly bytes: number;
}

/**
 * A slow line as a TCP proxy on loopback: one round trip before a connection stands, half of one for every segment, and
 * one rate for all connections together. The browser's own emulation delays whole reads and hands them over at once, and
 * does not reach a service worker; here bytes trickle in as they do on a phone, so that a page can be seen before its end.
 * Not modelled: TLS, names, slow start, loss. Each would slow the static page and the app alike.
 */
export class SlowLine {
  /** Without a phone the line is as fast as this machine. */
  phone: Pick<PhoneKind, 'roundTrip' | 'rate'> | undefined;
  #cut = false;
  #delivered: Delivered[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #free = { down: 0, up: 0 };

  private constructor(
    readonly port: number,
    readonly close: () => Promise<void>,
  ) {}

  static async to(target: number): Promise<SlowLine> {
    const server = createServer({ noDelay: true }, (socket) => line.#carry(socket, target));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (!address || typeof address !== 'object') throw new Error('the slow line has no port');
    const line = new SlowLine(address.port, async () => {
      line.cut = true;
      await new Promise((resolve) => server.close(resolve));
    });
    return line;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** No signal: what is open breaks, and nothing new gets through. */
  set cut(cut: boolean) {
    this.#cut = cut;
    if (cut) for (const socket of this.#sockets) socket.destroy();
  }

  /** Forgets what it has delivered so far. */
  reset(): void {
    this.#delivered = [];
  }

  /** Bytes delivered to the browser until then (ms since the epoch), headers included. */
  bytesUntil(time: number): number {
    return this.#delivered.reduce((sum, { at, bytes }) => (at <= time ? sum + bytes : sum), 0);
  }

  #carry(browser: Socket, target: number): void {
    if (this.#cut) {
      browser.destroy();
      return;
    }
    this.#sockets.add(browser.once('close', () => this.#sockets.delete(browser)));
    const endpoint = connect({ port: target, host: '127.0.0.1', noDelay: true });
    for (const [socket, other, way] of [
      [browser, endpoint, 'up'],
      [endpoint, browser, 'down'],
    ] as const) {
      socket.on('error', () => other.destroy());
      // Behind what is still on its way.
      socket.on('close', () => setTimeout(() => other.destroySoon(), this.#arrival(way) - performance.now() + 1));
    }
    const opened = this.phone?.roundTrip ?? 0;
    const ready = performance.now() + opened;
    browser.on('data', (data) => this.#send(data, endpoint, 'up', ready));
    endpoint.on('data', (data) => this.#send(data, browser, 'down', ready));
  }

  #send(data: Buffer, to: Socket, way: 'up' | 'down', notBefore: number): void {
    for (let at = 0; at < data.length; at += SEGMENT) {
      const segment = data.subarray(at, at + SEGMENT);
      const start = Math.max(performance.now(), this.#free[way], way === 'up' ? notBefore : 0);
      // bytes × 8 / (kbit/s) is milliseconds.
      this.#free[way] = start + (this.phone ? (segment.length * 8) / this.phone.rate : 0);
      const arrives = this.#arrival(way);
      setTimeout(() => {
        if (to.destroyed) return;
        if (way === 'down') this.#delivered.push({ at: Date.now(), bytes: segment.length });
        to.write(segment);
      }, arrives - performance.now());
    }
  }

  /** When what was sent last is there. */
  #arrival(way: 'up' | 'down'): number {
    return this.#free[way] + (this.phone ? this.phone.roundTrip / 2 : 0);
  }
}
