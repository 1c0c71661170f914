import { MEDIA_FOLDER } from '../media/mediaFolder.ts';
import { RECORDINGS_FOLDER } from '../recordings/filesOnDisk.ts';

/**
 * What lies in the data folder beside the embedded database, files or folders. Whoever puts something new there adds it
 * here, or no backup has it. Secrets go into a folder of their own, apart from what they open.
 */
export const DATA_PARTS = { open: [MEDIA_FOLDER, RECORDINGS_FOLDER], secret: ['keys'] } as const;
