-- Keys are dropped by age, never by case: nothing reads this index, and it made a quarter of the table.
drop index insight.bands_case;
