-- Each measure once more, over the same Parquet files and without DAX.
-- For figures: asked(unit, level, period, indicator), what a reader looks at. For records: asked_days(commune, quarter).
-- name: prepare
CREATE TEMP VIEW seen AS
SELECT asked.*, figure.numerator, figure.denominator, figure.target, figure.status, dim_indicator.is_share
FROM asked
JOIN dim_indicator ON dim_indicator.indicator_id = asked.indicator
LEFT JOIN fact_indicator figure
    ON figure.unit_code = asked.unit AND figure.period = asked.period AND figure.indicator_id = asked.indicator
    AND figure.is_first_plan AND figure.missing IS DISTINCT FROM 'not-applicable';
CREATE TEMP VIEW worth AS
SELECT *, CASE WHEN denominator IS NULL THEN numerator WHEN denominator > 0 THEN round(CASE WHEN is_share THEN 100 ELSE 1 END * numerator::DOUBLE / denominator, 6) END AS value
FROM seen;
CREATE TEMP VIEW sibling AS
SELECT worth.*, dim_unit.parent_code, dim_unit.commune_code, dim_unit.province_code FROM worth JOIN dim_unit ON dim_unit.unit_code = worth.unit;
-- name: Tử số
SELECT unit, period, indicator, numerator FROM seen
-- name: Mẫu số
SELECT unit, period, indicator, denominator FROM seen
-- name: Giá trị
SELECT unit, period, indicator, value FROM worth
-- name: Chỉ tiêu xét
SELECT unit, period, indicator, target FROM seen
-- name: Chênh lệch
SELECT unit, period, indicator, value - target FROM worth
-- name: Mã kết quả
SELECT unit, period, indicator, status FROM seen
-- name: Kết quả
SELECT unit, period, indicator, map { 'met': '✓ Đạt', 'missed': '✗ Không đạt', 'on-track': '↗ Đúng tiến độ', 'behind': '↘ Chậm tiến độ', 'no-data': '? Chưa có số liệu' }[status] FROM seen
-- name: Màu kết quả
SELECT unit, period, indicator, map { 'met': '#CFE4F7', 'missed': '#F7CDB8', 'on-track': '#E6F1FB', 'behind': '#FBE7C6', 'no-data': '#E8ECEB' }[status] FROM seen
-- name: Màu kết quả đậm
SELECT unit, period, indicator, coalesce(map { 'met': '#1F5F9E', 'missed': '#A8430F', 'on-track': '#6FA3D6', 'behind': '#D98A1F', 'no-data': '#8B9895' }[status], '#4B5A57') FROM seen
-- name: Ký hiệu và giá trị
SELECT unit, period, indicator, nullif(concat_ws(' ',
    map { 'met': '✓', 'missed': '✗', 'on-track': '↗', 'behind': '↘', 'no-data': '?' }[status],
    replace(replace(replace(format('{:,.1f}', (sign(value) * floor(abs(value) * 10 + 0.5) / 10)::DOUBLE), ',', '_'), '.', ','), '_', '.')), '') FROM worth
-- name: Thay đổi
SELECT now.unit, now.period, now.indicator, now.value - before.value
FROM worth now
JOIN dim_period ON dim_period.period = now.period
LEFT JOIN worth before ON before.unit = now.unit AND before.indicator = now.indicator AND before.period = dim_period.previous_period
-- name: Xếp hạng
SELECT one.unit, one.period, one.indicator, CASE WHEN one.value IS NOT NULL AND one.level <> 'province' THEN 1 + count(*) FILTER (other.value > one.value) END
FROM sibling one
JOIN sibling other ON other.period = one.period AND other.indicator = one.indicator AND other.level = one.level AND other.province_code = one.province_code
    AND (one.level = 'commune' OR other.commune_code IS NOT DISTINCT FROM one.commune_code)
GROUP BY one.unit, one.period, one.indicator, one.value, one.level
-- name: Cấp đang xem
SELECT unit, period, indicator, level FROM asked
-- name: Số chỉ tiêu được xét
SELECT unit, period, '' AS indicator, nullif(count(status), 0) FROM seen GROUP BY unit, period
-- name: Số chỉ tiêu đạt
SELECT unit, period, '' AS indicator, nullif(count(*) FILTER (status IN ('met', 'on-track')), 0) FROM seen GROUP BY unit, period
-- name: Số xã đạt
SELECT province_code, period, indicator, nullif(count(*) FILTER (status IN ('met', 'on-track')), 0) FROM sibling WHERE level = 'commune' GROUP BY province_code, period, indicator
-- name: Số xã
SELECT province_code, '' AS period, '' AS indicator, count(*) FROM dim_unit WHERE level = 'commune' GROUP BY province_code
-- name: Số dòng số liệu
SELECT unit_code, period, '' AS indicator, count(*) FROM fact_indicator GROUP BY unit_code, period
-- name: Kinh độ bản đồ
SELECT unit_code, '' AS period, '' AS indicator, label_longitude FROM dim_unit WHERE level = 'commune'
-- name: Vĩ độ bản đồ
SELECT unit_code, '' AS period, '' AS indicator, label_latitude FROM dim_unit WHERE level = 'commune'
-- name: Lượt hỗ trợ ghi nhận
SELECT commune, quarter, '', count(fact_visit.record_id) FROM asked_days LEFT JOIN fact_visit ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Người được hỗ trợ
SELECT commune, quarter, '', sum(people) FROM asked_days LEFT JOIN (
    SELECT commune_code, date, people_total AS people FROM fact_visit UNION ALL SELECT commune_code, date, people_total FROM fact_training WHERE training_kind = 'community'
) ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Người nhóm ưu tiên
SELECT commune, quarter, '', sum(people) FROM asked_days LEFT JOIN (
    SELECT commune_code, date, people_priority AS people FROM fact_visit UNION ALL SELECT commune_code, date, people_priority FROM fact_training WHERE training_kind = 'community'
) ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Lượt theo chủ đề
SELECT commune, quarter, '', count(topic_id) FROM asked_days LEFT JOIN fact_visit_topic ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Tổ có ghi nhận
SELECT commune, quarter, '', count(DISTINCT team_code) FROM asked_days LEFT JOIN fact_visit ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Đợt tuyên truyền
SELECT commune, quarter, '', count(record_id) FROM asked_days LEFT JOIN fact_campaign ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Lượt hộ được tuyên truyền
SELECT commune, quarter, '', sum(reach_households) FROM asked_days LEFT JOIN fact_campaign ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Giờ trực
SELECT commune, quarter, '', sum(minutes) / 60 FROM asked_days LEFT JOIN fact_shift ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Lớp tập huấn
SELECT commune, quarter, '', count(record_id) FROM asked_days LEFT JOIN fact_training ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Lượt thành viên dự
SELECT commune, quarter, '', sum(attendee_count) FROM asked_days LEFT JOIN fact_training ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Người dự lớp cộng đồng
SELECT commune, quarter, '', sum(people_total) FROM asked_days LEFT JOIN fact_training ON commune_code = commune AND date BETWEEN first_day AND last_day AND training_kind = 'community' GROUP BY ALL
-- name: Ý kiến
SELECT commune, quarter, '', count(record_id) FROM asked_days LEFT JOIN fact_feedback ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Ý kiến đã trả lời
SELECT commune, quarter, '', count(coalesce(answered_on, resolved_on)) FROM asked_days LEFT JOIN fact_feedback ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Tỷ lệ ý kiến đã trả lời
SELECT commune, quarter, '', 100 * nullif(count(coalesce(answered_on, resolved_on)), 0)::DOUBLE / count(record_id) FROM asked_days LEFT JOIN fact_feedback ON commune_code = commune AND date BETWEEN first_day AND last_day GROUP BY ALL
-- name: Báo cáo phải nộp
SELECT commune, quarter, '', count(unit_code) FROM asked_days LEFT JOIN fact_report ON commune_code = commune AND period = quarter GROUP BY ALL
-- name: Báo cáo đến hạn
SELECT commune, quarter, '', count(is_on_time) FROM asked_days LEFT JOIN fact_report ON commune_code = commune AND period = quarter GROUP BY ALL
-- name: Báo cáo nộp đúng hạn
SELECT commune, quarter, '', count(*) FILTER (is_on_time) FROM asked_days LEFT JOIN fact_report ON commune_code = commune AND period = quarter GROUP BY ALL
-- name: Tỷ lệ báo cáo đúng hạn
SELECT commune, quarter, '', 100 * nullif(count(*) FILTER (is_on_time), 0)::DOUBLE / nullif(count(is_on_time), 0) FROM asked_days LEFT JOIN fact_report ON commune_code = commune AND period = quarter GROUP BY ALL
-- name: Báo cáo quá hạn
SELECT commune, quarter, '', count(*) FILTER (state = 'overdue') FROM asked_days LEFT JOIN fact_report ON commune_code = commune AND period = quarter GROUP BY ALL
-- name: Bản ghi
SELECT commune, asked_days.quarter, '', sum(rows) FROM asked_days LEFT JOIN data_quality ON commune_code = commune AND data_quality.quarter = asked_days.quarter GROUP BY ALL
-- name: Bản ghi nhận muộn
SELECT commune, asked_days.quarter, '', sum(late) FROM asked_days LEFT JOIN data_quality ON commune_code = commune AND data_quality.quarter = asked_days.quarter GROUP BY ALL
-- name: Tỷ lệ nhận muộn
SELECT commune, asked_days.quarter, '', 100 * sum(late)::DOUBLE / nullif(sum(rows), 0) FROM asked_days LEFT JOIN data_quality ON commune_code = commune AND data_quality.quarter = asked_days.quarter GROUP BY ALL
-- name: Bản ghi bị trả lại
SELECT commune, asked_days.quarter, '', sum(returned) FROM asked_days LEFT JOIN data_quality ON commune_code = commune AND data_quality.quarter = asked_days.quarter GROUP BY ALL
-- name: Lệch với hệ thống
SELECT commune, asked_days.quarter, '', sum(stored_rows) - sum(rows) FROM asked_days LEFT JOIN data_quality ON commune_code = commune AND data_quality.quarter = asked_days.quarter GROUP BY ALL
-- name: Số lần vượt mẫu số của thôn
SELECT commune, asked_days.quarter, '', sum(capped) FROM asked_days LEFT JOIN data_quality ON commune_code = commune AND data_quality.quarter = asked_days.quarter GROUP BY ALL
-- name: Số liệu lập lúc
SELECT commune, asked_days.quarter, '', strftime(max(make_timestamp(epoch_us(generated_at))) + INTERVAL 7 HOUR, '%Y-%m-%d %H:%M:%S') FROM asked_days LEFT JOIN data_quality ON commune_code = commune AND data_quality.quarter = asked_days.quarter GROUP BY ALL
