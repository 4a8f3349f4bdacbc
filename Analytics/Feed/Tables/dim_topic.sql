SELECT topic AS topic_id, name_vi, name_en, pillar AS pillar_id, pillar_name_vi, pillar_name_en, plan AS plan_id
FROM feed_topic
