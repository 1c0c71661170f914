/**
 * What to ask a recorder for, or `undefined` where nothing can be recorded. MP4 with AAC comes first, because every phone plays it;
 * iPhones of before 2024 play no WebM, and no MP4 with Opus in it either, which is what some browsers mean by `audio/mp4` alone.
 */
export function promptFormat(): string | undefined {
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices?.getUserMedia) return undefined;
  return ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/mp4'].find((type) => MediaRecorder.isTypeSupported(type));
}

/** Whether older iPhones will not play it. */
export const isForNewerPhones = (type: string): boolean => /^audio\/(webm|ogg)/.test(type);
