/** Words of the papers of dossiers. */
export const text = {
  working: '档案表单',
  caption: (shown: number, all: number, pages: number) =>
    shown < all ? `共 ${all} 份，这里是前 ${shown} 份，${pages} 页` : `共 ${all} 份，${pages} 页`,
}
