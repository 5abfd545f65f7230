/** What most rules about tables stand on. */
export const formTables = "国办公开办函〔2021〕30号、〔2019〕60号附件表格";
