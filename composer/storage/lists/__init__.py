"""Lists of people read from workbooks and delimited texts, and the model workbook."""
