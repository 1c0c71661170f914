import { vi } from 'vitest';

/** A microphone, a recorder and ears, as a browser offers them. */
export class FakeMicrophone {
  /** How often somebody was asked for it. */
  asked = 0;
  open = false;
  /** What is heard at it, one channel, 16,000 samples a second. */
  hears = speech(3);
  refuses: string | undefined;
  readonly recorders: FakeRecorder[] = [];

  install(): void {
    const microphone = this;
    const stream = {
      get active() {
        return microphone.open;
      },
      getTracks: () => [
        {
          stop: () => {
            microphone.open = false;
          },
        },
      ],
    };
    vi.stubGlobal('navigator', {
      mediaDevices: {
        async getUserMedia() {
          microphone.asked += 1;
          if (microphone.refuses !== undefined) throw Object.assign(new Error('no'), { name: microphone.refuses });
          microphone.open = true;
          return stream;
        },
      },
    });
    vi.stubGlobal(
      'MediaRecorder',
      class extends FakeRecorder {
        constructor() {
          super();
          microphone.recorders.push(this);
        }
      },
    );
    vi.stubGlobal(
      'AudioContext',
      class {
        readonly state = 'running';
        createAnalyser = () => ({ fftSize: 0, getFloatTimeDomainData: () => {} });
        createMediaStreamSource = () => ({ connect: () => {} });
        decodeAudioData = async () => ({ sampleRate: 16_000, getChannelData: () => microphone.hears });
        close = async () => {};
      },
    );
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:take', revokeObjectURL: () => {} }));
  }
}

class FakeRecorder extends EventTarget {
  static isTypeSupported = (type: string) => type === 'audio/webm;codecs=opus';
  state = 'inactive';

  start(): void {
    this.state = 'recording';
  }

  stop(): void {
    this.state = 'inactive';
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['sound']) }));
    this.dispatchEvent(new Event('stop'));
  }
}

/** A tone with pauses in it. */
function speech(seconds: number): Float32Array {
  return Float32Array.from({ length: seconds * 16_000 }, (_, at) => (Math.floor(at / 4_000) % 3 === 2 ? 0 : 0.2 * Math.sin(at / 5)));
}
