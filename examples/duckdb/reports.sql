-- Views over the Parquet folder; all tables are in docs/data.md.
CREATE OR REPLACE VIEW documents AS SELECT * FROM 'doichieu-parquet/documents.parquet';
CREATE OR REPLACE VIEW figures AS SELECT * FROM 'doichieu-parquet/figures.parquet';
CREATE OR REPLACE VIEW findings AS SELECT * FROM 'doichieu-parquet/findings.parquet';
CREATE OR REPLACE VIEW time_series AS SELECT * FROM 'doichieu-parquet/time_series.parquet';

-- Exact sums: money is in đồng, and decimals are decimals.
SELECT documents.office, documents.place, sum(CAST(figures.exact AS DECIMAL(38, 2))) AS money
FROM figures JOIN documents USING (document_id)
WHERE figures.currency = 'VND' AND figures.change IS NULL
GROUP BY ALL ORDER BY money DESC;

-- Change of an indicator against the period before, per office.
SELECT office, place, indicator_name, unit, period, exact,
       CAST(exact AS DECIMAL(38, 6)) - lag(CAST(exact AS DECIMAL(38, 6))) OVER (PARTITION BY series ORDER BY time) AS change
FROM time_series
WHERE basis = 'within'
ORDER BY series, time;

-- A year of quarters in columns.
PIVOT (SELECT series, office, place, indicator_name, scope, unit, period, value FROM time_series WHERE granularity = 'quarter' AND basis = 'within')
ON period USING first(value);

-- Findings for every hundred figures read: each report's figures are added once, however many findings it has.
SELECT office, place, sum(figures_read) AS figures, sum(found) AS findings,
       round(100.0 * sum(found) / sum(figures_read), 2) AS findings_per_hundred
FROM documents JOIN (SELECT document_id, count(finding_id) AS found
                     FROM documents LEFT JOIN findings USING (document_id) GROUP BY document_id) USING (document_id)
GROUP BY ALL ORDER BY findings_per_hundred DESC;
