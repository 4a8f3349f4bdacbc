SELECT DISTINCT period FROM span WHERE period = closing_quarter
