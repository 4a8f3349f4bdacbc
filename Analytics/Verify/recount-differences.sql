SELECT unit, period, coalesce(plan, '-'), indicator, numerator, own_numerator::BIGINT, coalesce(denominator, 0), coalesce(own_denominator, 0)::BIGINT
FROM counted
WHERE numerator <> own_numerator OR coalesce(denominator, 0) <> coalesce(own_denominator, 0)
ORDER BY ALL
