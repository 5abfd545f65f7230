/**
 * Words may stand between what is counted and its number: 收到[政府信息公开申请共]51件. Each stands for
 * itself, so that there is one way only to read a run of them.
 */
const between =
  "(?:的|依|政府|信息|公开|申请|答复|决定|处理|情形|情况|类|案件?|件|数|量|为|共|有|计|合|总|达|是|：|了|已|事项|办理|等)";

/** The words end a clause, with nothing of their own between them and the number. */
export function endsWith(words: string): RegExp {
  return new RegExp(`(?:${words})${between}{0,12}$`);
}

/** The words begin what follows the number: 16件[依法]予以公开. */
export function beginsWith(words: string): RegExp {
  return new RegExp(
    `^(?:因[^，。；]{1,20}?)?(?:申请|为|是|属于?|系|被|依法|经|作|作出|均|全部|已|决定|答复|其中|的|按规定|按要求){0,5}(?:${words})`,
  );
}
