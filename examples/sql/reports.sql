-- Findings by office and severity
SELECT coalesce(documents.issuer, '(không rõ)') AS office,
       findings.severity,
       count(*) AS findings
FROM findings
JOIN documents USING (document_id)
GROUP BY office, findings.severity
ORDER BY findings DESC;

-- Findings by rule and reporting period
SELECT documents.period_from AS period_from,
       documents.period,
       findings.rule,
       count(*) AS findings
FROM findings
JOIN documents USING (document_id)
GROUP BY documents.period_from, documents.period, findings.rule
ORDER BY documents.period_from, findings DESC;

-- One indicator over time: one line an office, values within the period only
SELECT time, time_end, office, indicator, scope, unit, value, exact
FROM time_series
WHERE basis = 'within'
ORDER BY series, time;

-- What a percentage was checked against, with the figures as written
SELECT checks.document_id,
       part.literal AS part,
       whole.literal AS whole,
       percent.literal AS percent,
       checks.status,
       checks.explanation
FROM checks
JOIN check_operands AS part_of ON part_of.check_id = checks.check_id AND part_of.role = 'part'
JOIN figures AS part ON part.figure_id = part_of.figure_id
JOIN check_operands AS whole_of ON whole_of.check_id = checks.check_id AND whole_of.role = 'whole'
JOIN figures AS whole ON whole.figure_id = whole_of.figure_id
JOIN check_operands AS percent_of ON percent_of.check_id = checks.check_id AND percent_of.role = 'percent'
JOIN figures AS percent ON percent.figure_id = percent_of.figure_id
WHERE checks.rule = 'percent-of-whole'
ORDER BY checks.status DESC, checks.check_id;

-- The documents that most reports cite
SELECT "key", min(document_type) AS document_type, count(DISTINCT document_id) AS reports, sum(mentions) AS mentions
FROM cited_documents
GROUP BY "key"
ORDER BY reports DESC, mentions DESC, "key"
LIMIT 50;

-- Reports that cite the same document
SELECT a."key", a.document_id AS report, b.document_id AS other_report
FROM cited_documents AS a
JOIN cited_documents AS b ON a."key" = b."key" AND a.document_id < b.document_id
ORDER BY a."key";

-- How much of each report could be checked
SELECT path, issuer, period, figures_read, percentages, percentages_checked, sums, sums_checked, checks_inconsistent
FROM documents
ORDER BY percentages - percentages_checked DESC;

-- What stands in no time series, and why
SELECT reason, count(*) AS figures, count(DISTINCT document_id) AS reports
FROM not_aligned
GROUP BY reason
ORDER BY figures DESC;

-- What could not be read
SELECT path, 'error' AS kind, code, message FROM errors
UNION ALL
SELECT documents.path, diagnostics.severity, diagnostics.code, diagnostics.message
FROM diagnostics
JOIN documents USING (document_id)
ORDER BY path;
