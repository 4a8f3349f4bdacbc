-- Which records count for what. Said once: for the figures, and for those who ask what a figure is made of.
CREATE OR REPLACE MACRO is_work(kind) AS kind IN ('visit', 'training', 'shift');                                    -- what makes a day active
CREATE OR REPLACE MACRO is_help(kind, sort) AS kind = 'visit' OR (kind = 'training' AND sort = 'community');        -- people supported
CREATE OR REPLACE MACRO is_told(kind, sort) AS kind IN ('visit', 'campaign') OR (kind = 'training' AND sort = 'community');   -- what may warn of scams
CREATE OR REPLACE MACRO is_heard(kind, sort) AS kind = 'campaign' OR (kind = 'training' AND sort = 'community');    -- what a village hears of at once
CREATE OR REPLACE MACRO is_teaching(kind, sort) AS kind = 'training' AND sort = 'member';
