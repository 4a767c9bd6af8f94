/** Tables to begin with: the same in every language. */

export const KLEIN = `·,e,a,b,c
e,e,a,b,c
a,a,e,c,b
b,b,c,e,a
c,c,b,a,e`;

export const LOOP = `e a b c d
a e c d b
b d e a c
c b d e a
d c a b e`;

export const GAP_LIST = `[ [ 1, 2, 3, 4, 5, 6, 7, 8 ], [ 2, 4, 5, 6, 7, 1, 8, 3 ],
  [ 3, 8, 4, 7, 2, 5, 1, 6 ], [ 4, 6, 7, 1, 8, 2, 3, 5 ],
  [ 5, 3, 6, 8, 4, 7, 2, 1 ], [ 6, 1, 8, 2, 3, 4, 5, 7 ],
  [ 7, 5, 1, 3, 6, 8, 4, 2 ], [ 8, 7, 2, 5, 1, 3, 6, 4 ] ]`;
