-- Turns the words of a query into a text search. A word matches words that begin with it or, when it has at least four
-- letters and no digit, words spelled almost alike. Other spellings of a word stand behind it: 'plac|pl|placu'.
CREATE OR REPLACE FUNCTION search_query(words text[]) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT string_agg(
    '(' || quote_literal(asked.word) || ':*' || coalesce((
      SELECT string_agg(' | ' || quote_literal(form), '') FROM unnest(asked.forms[2:]) form), '') || coalesce((
      SELECT string_agg(' | ' || quote_literal(near.word), '') FROM (
        SELECT known.word FROM search_word known
        WHERE length(asked.word) >= 4 AND asked.word !~ '[0-9]' AND known.word % asked.word
          AND similarity(known.word, asked.word) >= 0.36
        ORDER BY similarity(known.word, asked.word) DESC LIMIT 20
      ) near), '') || ')',
    ' & ')::tsquery
  FROM (SELECT forms, forms[1] FROM unnest(words) AS typed (word), string_to_array(typed.word, '|') AS forms)
    AS asked (forms, word)
$$;
