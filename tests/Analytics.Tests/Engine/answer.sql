-- A file that the tests read.
SELECT $question + 1;
