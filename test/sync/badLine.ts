import { connect, createServer, type Socket } from 'node:net';

/** What a line does to what it carries. Places are counted in bytes from the device, over all connections. */
export interface Troubles {
  /** How many bytes the next connection carries before it breaks. */
  readonly breaksAfter: () => number;
  /** Places at which one bit is changed, in rising order; those of replies, counted apart. */
  readonly changes: number[];
  readonly changesBack: number[];
  /** Places at which something else happens to the endpoint, in rising order. */
  readonly strikes: number[];
  readonly strike: () => void;
}

/** A line that breaks in the middle and changes bytes, as a TCP proxy on loopback. What came through before it broke, arrives. */
export class BadLine {
  troubles: Troubles | undefined;
  #sent = 0;
  #answered = 0;
  readonly #sockets = new Set<Socket>();

  private constructor(
    readonly port: number,
    readonly close: () => Promise<void>,
  ) {}

  static async to(target: number): Promise<BadLine> {
    const server = createServer({ noDelay: true }, (device) => line.#carry(device, target));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (!address || typeof address !== 'object') throw new Error('the bad line has no port');
    const line = new BadLine(address.port, async () => {
      line.breakAll();
      await new Promise((resolve) => server.close(resolve));
    });
    return line;
  }

  breakAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** From here on places are counted anew. */
  begin(troubles: Troubles | undefined): void {
    this.troubles = troubles;
    this.#sent = 0;
    this.#answered = 0;
  }

  #carry(device: Socket, target: number): void {
    const endpoint = connect({ port: target, host: '127.0.0.1', noDelay: true });
    this.#sockets.add(device.once('close', () => this.#sockets.delete(device)));
    for (const [socket, other] of [
      [device, endpoint],
      [endpoint, device],
    ] as const) {
      socket.on('error', () => other.destroy());
      socket.on('close', () => other.destroySoon());
    }
    let left = this.troubles?.breaksAfter() ?? Number.POSITIVE_INFINITY;
    device.on('data', (data) => {
      const through = changed(data.subarray(0, left), this.#sent, this.troubles?.changes);
      this.#sent += through.length;
      left -= through.length;
      endpoint.write(through);
      if (left <= 0) device.destroy();
      if (this.#sent >= (this.troubles?.strikes[0] ?? Number.POSITIVE_INFINITY)) {
        this.troubles?.strikes.shift();
        this.troubles?.strike();
      }
    });
    endpoint.on('data', (data) => {
      device.write(changed(data, this.#answered, this.troubles?.changesBack));
      this.#answered += data.length;
    });
  }
}

function changed(data: Buffer, from: number, places: number[] | undefined): Buffer {
  const through = Buffer.from(data);
  while (places?.[0] !== undefined && places[0] < from + data.length) {
    const at = Math.max(0, (places.shift() ?? 0) - from);
    through[at] = (through[at] ?? 0) ^ 4;
  }
  return through;
}
