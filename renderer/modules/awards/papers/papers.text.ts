/** Words of the papers of an award. */
export const text = {
  working: '评选材料',
  caption: (shown: number, all: number, pages: number) =>
    shown < all ? `共 ${all} 份，这里是前 ${shown} 份，${pages} 页` : `共 ${all} 份，${pages} 页`,
}
