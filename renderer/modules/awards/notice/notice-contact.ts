import { createStore } from '../../../app/store'

/** What the notice tells people to call and write to; kept while the window is open. */
export type NoticeContact = { phone: string; address: string }

const contact = createStore<NoticeContact>({ phone: '', address: '' })

export const useNoticeContact = contact.use

export function changeNoticeContact(part: Partial<NoticeContact>): void {
  contact.set({ ...contact.get(), ...part })
}
