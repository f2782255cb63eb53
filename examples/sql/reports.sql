-- Findings by office and severity, accepted ones left out
SELECT coalesce(office, '(không rõ)') AS office,
       place,
       severity,
       count(*) AS findings
FROM findings_wide
WHERE NOT accepted
GROUP BY office, place, severity, severity_rank
ORDER BY severity_rank, findings DESC;

-- Findings by rule and reporting period
SELECT period_from, period, rule_title, count(*) AS findings
FROM findings_wide
GROUP BY period_from, period, rule_title
ORDER BY period_from, findings DESC;

-- The likeliest errors first
SELECT path, office, rule_title, probability, literal, message, suggestion
FROM findings_wide
WHERE NOT accepted
ORDER BY severity_rank, probability DESC, path, finding_id;

-- Findings for every hundred figures read
SELECT coalesce(documents.office, '(không rõ)') AS office,
       documents.place,
       sum(documents.figures_read) AS figures,
       sum(found.findings) AS findings,
       round(100.0 * sum(found.findings) / nullif(sum(documents.figures_read), 0), 2) AS findings_per_hundred
FROM documents
JOIN (SELECT documents.document_id, count(findings.finding_id) AS findings
      FROM documents
      LEFT JOIN findings ON findings.document_id = documents.document_id
      GROUP BY documents.document_id) AS found ON found.document_id = documents.document_id
GROUP BY documents.office, documents.place
ORDER BY findings_per_hundred DESC;

-- One indicator over time: one line an office, values within the period only
SELECT time, time_end, period, office, place, indicator_name, scope, unit, value, exact, check_status, check_probability
FROM time_series
WHERE basis = 'within'
ORDER BY series, time;

-- What a percentage was checked against, with the figures as written
SELECT checks.check_id,
       part.literal AS part,
       whole.literal AS whole,
       percent.literal AS percent,
       checks.status,
       checks.probability,
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
SELECT key, min(document_type) AS document_type, count(*) AS reports, sum(mentions) AS mentions
FROM cited_documents
GROUP BY key
ORDER BY reports DESC, mentions DESC, key
LIMIT 50;

-- Reports that cite the same document
SELECT a.key, one.path AS report, other.path AS other_report
FROM cited_documents AS a
JOIN cited_documents AS b ON a.key = b.key AND a.document_id < b.document_id
JOIN documents AS one ON one.document_id = a.document_id
JOIN documents AS other ON other.document_id = b.document_id
ORDER BY a.key;

-- How much of each report could be checked
SELECT path, office, period, figures_read, percentages, percentages_checked, sums, sums_checked, checks_inconsistent
FROM documents
ORDER BY percentages - percentages_checked DESC, path;

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
JOIN documents ON documents.document_id = diagnostics.document_id
ORDER BY path;
