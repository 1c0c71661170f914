import type { Problem } from '../../contract/problem.ts';

/** Every error that the endpoint tells, by code, with its status and its words. */
const PROBLEMS = {
  'malformed-json': [400, 'The request is not JSON.'],
  'malformed-request': [400, 'The request does not have the expected shape.'],
  'not-signed-in': [401, 'Sign in first.'],
  'wrong-sign-in': [401, 'The email address or the password is not right.'],
  'wrong-password': [403, 'The password is not right.'],
  'wrong-code': [401, 'The code is not right, or its time is over. Use the code that is shown now.'],
  'wrong-passkey': [401, 'This passkey is not known here. Use another one, or sign in with your password.'],
  'sign-in-expired': [401, 'Too much time has passed. Start to sign in again.'],
  'invitation-over': [403, 'This link has been used, was taken back, or is too old. Ask an administrator for a new one.'],
  'prove-again': [403, 'It is some time since you signed in. Sign in again first, so that nobody else can do this at your screen.'],
  'link-over': [403, 'This link is not whole, has ended or is too old. Ask whoever gave it to you for a new one.'],
  'not-its-tablet': [401, 'This tablet has been shut off, or was never set up. Ask whoever looks after the tablets for a new link.'],
  'wrong-origin': [403, 'This request did not come from a page of this site.'],
  'malformed-upload': [400, 'This is not an upload as version 1.0.0 of the tus protocol has it, with creation and nothing else.'],
  'recording-metadata': [400, 'The upload does not say which recording it is.'],
  'recording-length': [400, 'The recording that was declared has another length.'],
  'not-allowed': [403, 'Your role does not allow this.'],
  'not-found': [404, 'There is nothing at this address.'],
  'join-over': [404, 'There is no session with this code, or its time is over.'],
  'contact-detail': [400, 'There is an email address or a phone number in the notes. Take it out, and names too.'],
  'recording-unknown': [404, 'No response here declares this recording. Send its response first.'],
  'method-not-allowed': [405, 'This address cannot be used in this way.'],
  conflict: [409, 'Somebody else has changed this meanwhile. Load it again.'],
  'preview-changed': [409, 'What stands has changed since this preview, or the file has. Look at the preview again before you store it.'],
  'shares-too-large': [409, 'With this, the groups would be more than all people. Nothing was changed.'],
  'recording-expected': [409, 'This recording has not arrived yet. It is still on the device of whoever spoke, or was lost with it.'],
  'sound-refused': [409, 'What arrived for this recording cannot be heard.'],
  'recording-unreadable': [409, 'This recording cannot be opened: the key for it is not here. Ask whoever looks after the keys.'],
  'no-sound': [409, 'There is no recording here (any more) that the transcript could be held against.'],
  'own-transcript': [403, 'You changed this transcript last. Somebody else must hear the recording and agree.'],
  'not-heard': [409, 'Listen to every recording of this answer first.'],
  'transcript-not-ready': [409, 'Whoever types this transcript is not done with it.'],
  'transcriber-off': [409, 'Transcription by machine is turned off here.'],
  'transcriber-language': [409, 'The program here does not know this language.'],
  'transcriber-busy': [503, 'The program is at work on another recording. Try again in a minute.'],
  'entry-there': [409, 'There is an entry with this name in its address already. Choose another.'],
  'no-such-quote': [409, 'One of the quotations is not there any more, or may not be used. Take it out and save again.'],
  'reason-needed': [409, 'The forum has not agreed with this version. Write down why it is published all the same.'],
  'own-wording': [409, 'You wrote this version. Somebody else of the forum has to agree with it.'],
  'not-in-this-state': [409, 'This cannot be done with the entry as it is now. Load it again.'],
  'wave-not-out': [409, 'The figures of these waves are not all out. Load the page again and choose others.'],
  'report-there': [409, 'A report was published today already. Take it off first, or wait until tomorrow.'],
  'another-day': [409, 'This session is not of today.'],
  'joins-full': [409, 'There are as many codes as there can be. Phones can still join by the QR code.'],
  'session-full': [409, 'As many phones as there can be have joined this session.'],
  'wrong-offset': [409, 'What is here ends somewhere else. Ask where to go on.'],
  'recording-received': [409, 'This recording is here already.'],
  'words-changed': [409, 'These words have changed meanwhile. Load the page again and read the new ones.'],
  'email-taken': [409, 'Somebody with this email address is already on the staff.'],
  'last-administrator': [409, 'There must be one administrator. Give somebody else this role first.'],
  'last-way-in': [409, 'This is your only way to sign in. Add another one first.'],
  'session-finished': [410, 'This session has been sent. No phone can join it any more.'],
  'recording-gone': [410, 'This recording was taken back, or its time is over.'],
  'recording-too-large': [413, 'This is more than was declared, or than any recording may be.'],
  'recording-broken': [422, 'What came is not the recording that was declared. It was thrown away. Begin again.'],
  'recording-refused': [422, 'This is the recording that was declared, but it cannot be opened or is not of its type.'],
  'upload-locked': [423, 'Another request goes on with this upload. Ask where to go on.'],
  'weak-password': [422, 'This password is too short or too easy to guess. Use at least 12 characters.'],
  'request-too-large': [413, 'The request is too large. Send fewer envelopes at once.'],
  'recording-too-long': [413, 'This recording is too long. Two minutes are the most.'],
  'range-not-satisfiable': [416, 'Nothing of what is here lies in this range.'],
  'unsupported-media-type': [415, 'The request must be application/json.'],
  'not-a-recording': [415, 'This is not a recording that can be played here. Record it again.'],
  'too-many-requests': [429, 'Too many requests from this network. Try again later.'],
  'locked-out': [429, 'Too many wrong tries. For the next 15 minutes only a passkey opens this account.'],
  unexpected: [500, 'Something went wrong here. Nothing that was acknowledged is lost.'],
  'site-not-built': [503, 'The pages have not been built yet. Run "npm run build", then start again.'],
  'directory-unavailable': [503, 'The directory does not answer. Try again later, or sign in another way.'],
  'storage-unavailable': [503, 'The database cannot be reached.'],
  'recording-not-kept': [507, 'There is no room here, or it could not be written. What was received before is kept. Try again later.'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

/** An error as RFC 9457 has it: `application/problem+json`. */
export function problem(code: ProblemCode, headers: Readonly<Record<string, string>> = {}): Response {
  const [status, title] = PROBLEMS[code];
  const body: Problem = { type: `/problems/${code}`, title, status };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}
