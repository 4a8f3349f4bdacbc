import * as db from './db';
import { type Language, speak } from './text';

const HELD = 'language';

/** In the language that was chosen last on this device. */
export const speakAsBefore = async (): Promise<void> => speak((await db.get<Language>('settings', HELD)) ?? 'vi');

export async function change(next: Language): Promise<void> {
  await speak(next);
  await db.put('settings', next, HELD);
}
