/** What the page of a working system gives the editor of its engine. `content` is what the engine's schema says. */
export type SystemEditorProps<C> = { content: C; onChange: (content: C) => void; readOnly: boolean }
