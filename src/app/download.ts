/** Hands a file that was made here to the browser, to be kept. */
export function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser takes its own hold on the file when the download starts.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
