-- The rules of model `residents`, as a person who knows SQL well would write them for DuckDB: one pass over the file.
-- {file}, {codes} and {day} are filled in. Rows that are not of the right width or encoding are left out, as they are by a check.
with file as (
  select *
    from read_csv('{file}', auto_detect = false, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"',
                  new_line = '\n', strict_mode = true, ignore_errors = true, null_padding = false, max_line_size = 16777216,
                  columns = {'id': 'VARCHAR', 'name': 'VARCHAR', 'sex': 'VARCHAR', 'ethnicity': 'VARCHAR', 'birth': 'VARCHAR', 'nationality': 'VARCHAR', 'relation': 'VARCHAR', 'division': 'VARCHAR', 'address': 'VARCHAR', 'current': 'VARCHAR', 'marital': 'VARCHAR', 'education': 'VARCHAR', 'workplace': 'VARCHAR', 'mobile': 'VARCHAR', 'death': 'VARCHAR', 'updated': 'VARCHAR', 'remark': 'VARCHAR', 'credit': 'VARCHAR', 'email': 'VARCHAR', 'area': 'VARCHAR'})
),
present as (
  select case when id in ('NULL', '\N') or trim(id, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else id end as id,
         case when name in ('NULL', '\N') or trim(name, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else name end as name,
         case when sex in ('NULL', '\N') or trim(sex, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else sex end as sex,
         case when ethnicity in ('NULL', '\N') or trim(ethnicity, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else ethnicity end as ethnicity,
         case when birth in ('NULL', '\N') or trim(birth, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else birth end as birth,
         case when nationality in ('NULL', '\N') or trim(nationality, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else nationality end as nationality,
         case when relation in ('NULL', '\N') or trim(relation, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else relation end as relation,
         case when division in ('NULL', '\N') or trim(division, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else division end as division,
         case when address in ('NULL', '\N') or trim(address, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else address end as address,
         case when current in ('NULL', '\N') or trim(current, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else current end as current,
         case when marital in ('NULL', '\N') or trim(marital, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else marital end as marital,
         case when education in ('NULL', '\N') or trim(education, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else education end as education,
         case when workplace in ('NULL', '\N') or trim(workplace, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else workplace end as workplace,
         case when mobile in ('NULL', '\N') or trim(mobile, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else mobile end as mobile,
         case when death in ('NULL', '\N') or trim(death, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else death end as death,
         case when updated in ('NULL', '\N') or trim(updated, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else updated end as updated,
         case when credit in ('NULL', '\N') or trim(credit, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else credit end as credit,
         case when email in ('NULL', '\N') or trim(email, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else email end as email,
         case when area in ('NULL', '\N') or trim(area, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)) = '' then null else area end as area
    from file
),
formed as (
  select *,
         regexp_full_match(id, '[0-9A-Za-z]{18}') as id_formed,
         length(sex) = 1 and sex between '0' and '9' as sex_formed,
         case when regexp_full_match(birth, '[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}')
              then try_strptime(birth, ['%Y%m%d', '%Y-%m-%d'])::date end as born,
         case when regexp_full_match(death, '[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}')
              then try_strptime(death, ['%Y%m%d', '%Y-%m-%d'])::date end as died,
         length(mobile) <= 18 and not regexp_matches(mobile, '[\x00-\x1f\x7f]') as mobile_formed,
         regexp_full_match(credit, '[0-9A-Za-z]{18}') as credit_formed,
         length(email) <= 50 and not regexp_matches(email, '[\x00-\x1f\x7f]') as email_formed
    from present
),
judged as (
  select *,
         case when id_formed then coalesce(
              regexp_full_match(id, '[0-9]{17}[0-9X]')
              and substr(id, case when id[1] = '9' then 2 else 1 end, 2) in
                  ('11','12','13','14','15','21','22','23','31','32','33','34','35','36','37','41','42','43','44','45','46',
                   '50','51','52','53','54','61','62','63','64','65','71','81','82')
              and try_strptime(substr(id, 7, 8), '%Y%m%d')::date <= date '{day}'
              and substr('10X98765432', ((ascii(substr(id, 1, 1)) - 48) * 7 + (ascii(substr(id, 2, 1)) - 48) * 9 + (ascii(substr(id, 3, 1)) - 48) * 10 + (ascii(substr(id, 4, 1)) - 48) * 5 + (ascii(substr(id, 5, 1)) - 48) * 8 + (ascii(substr(id, 6, 1)) - 48) * 4 + (ascii(substr(id, 7, 1)) - 48) * 2 + (ascii(substr(id, 8, 1)) - 48) * 1 + (ascii(substr(id, 9, 1)) - 48) * 6 + (ascii(substr(id, 10, 1)) - 48) * 3 + (ascii(substr(id, 11, 1)) - 48) * 7 + (ascii(substr(id, 12, 1)) - 48) * 9 + (ascii(substr(id, 13, 1)) - 48) * 10 + (ascii(substr(id, 14, 1)) - 48) * 5 + (ascii(substr(id, 15, 1)) - 48) * 8 + (ascii(substr(id, 16, 1)) - 48) * 4 + (ascii(substr(id, 17, 1)) - 48) * 2) % 11 + 1, 1) = id[18], false) end as id_right,
         case when sex_formed then sex in (select code from read_csv('{codes}/GB-T-2261.1.csv', all_varchar = true)) end
              as sex_right,
         case when credit_formed then
              regexp_full_match(credit, '[1-9ANY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}')
              and ((instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 1, 1)) - 1) * 1 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 2, 1)) - 1) * 3 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 3, 1)) - 1) * 9 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 4, 1)) - 1) * 27 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 5, 1)) - 1) * 19 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 6, 1)) - 1) * 26 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 7, 1)) - 1) * 16 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 8, 1)) - 1) * 17 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 9, 1)) - 1) * 20 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 10, 1)) - 1) * 29 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 11, 1)) - 1) * 25 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 12, 1)) - 1) * 13 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 13, 1)) - 1) * 8 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 14, 1)) - 1) * 24 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 15, 1)) - 1) * 10 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 16, 1)) - 1) * 30 + (instr('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(credit, 17, 1)) - 1) * 28 + instr('0123456789ABCDEFGHJKLMNPQRTUWXY', credit[18]) - 1) % 31 = 0 end as credit_right
    from formed
),
used as (
  select *,
         case when id_right then try_strptime(substr(id, 7, 8), '%Y%m%d')::date end as id_born,
         date_sub('year', born, date '{day}') as age
    from judged
)
select count(*) as "rows",
       count(*) filter (where true) as "tested idNumber.required",
       count(*) filter (where true and (id is null)) as "failed idNumber.required",
       count(*) filter (where id is not null) as "tested idNumber.format",
       count(*) filter (where id is not null and (not id_formed)) as "failed idNumber.format",
       count(*) filter (where id_formed) as "tested idNumber.scheme",
       count(*) filter (where id_formed and (not id_right)) as "failed idNumber.scheme",
       count(*) filter (where true) as "tested name.required",
       count(*) filter (where true and (name is null)) as "failed name.required",
       count(*) filter (where name is not null) as "tested name.format",
       count(*) filter (where name is not null and (length(name) > 30 or regexp_matches(name, '[\x00-\x1f\x7f]'))) as "failed name.format",
       count(*) filter (where true) as "tested sexCode.required",
       count(*) filter (where true and (sex is null)) as "failed sexCode.required",
       count(*) filter (where sex is not null) as "tested sexCode.format",
       count(*) filter (where sex is not null and (not sex_formed)) as "failed sexCode.format",
       count(*) filter (where sex_formed) as "tested sexCode.code",
       count(*) filter (where sex_formed and (not sex_right)) as "failed sexCode.code",
       count(*) filter (where ethnicity is not null) as "tested ethnicityCode.format",
       count(*) filter (where ethnicity is not null and (not regexp_full_match(ethnicity, '[0-9]{2}'))) as "failed ethnicityCode.format",
       count(*) filter (where ethnicity is not null) as "tested ethnicityCode.code",
       count(*) filter (where ethnicity is not null and (ethnicity not in (select code from read_csv('{codes}/GB-T-3304.csv', all_varchar = true)))) as "failed ethnicityCode.code",
       count(*) filter (where true) as "tested birthDate.required",
       count(*) filter (where true and (birth is null)) as "failed birthDate.required",
       count(*) filter (where birth is not null) as "tested birthDate.format",
       count(*) filter (where birth is not null and (born is null)) as "failed birthDate.format",
       count(*) filter (where nationality is not null) as "tested nationalityCode.format",
       count(*) filter (where nationality is not null and (not regexp_full_match(nationality, '[0-9]{3}'))) as "failed nationalityCode.format",
       count(*) filter (where nationality is not null) as "tested nationalityCode.code",
       count(*) filter (where nationality is not null and (nationality not in (select code from read_csv('{codes}/GB-T-2659.csv', all_varchar = true)))) as "failed nationalityCode.code",
       count(*) filter (where relation is not null) as "tested relationToHouseholderCode.format",
       count(*) filter (where relation is not null and (not regexp_full_match(relation, '[0-9]{2}'))) as "failed relationToHouseholderCode.format",
       count(*) filter (where relation is not null) as "tested relationToHouseholderCode.code",
       count(*) filter (where relation is not null and (relation not in (select code from read_csv('{codes}/GB-T-4761-2.csv', all_varchar = true)))) as "failed relationToHouseholderCode.code",
       count(*) filter (where division is not null) as "tested householdDivisionCode.format",
       count(*) filter (where division is not null and (not regexp_full_match(division, '[0-9]{6}'))) as "failed householdDivisionCode.format",
       count(*) filter (where division is not null) as "tested householdDivisionCode.code",
       count(*) filter (where division is not null and (division not in (select code from read_csv('{codes}/GB-T-2260.csv', all_varchar = true) where valid_to is null))) as "failed householdDivisionCode.code",
       count(*) filter (where address is not null) as "tested householdAddress.format",
       count(*) filter (where address is not null and (length(address) > 100 or regexp_matches(address, '[\x00-\x1f\x7f]'))) as "failed householdAddress.format",
       count(*) filter (where current is not null) as "tested currentAddress.format",
       count(*) filter (where current is not null and (length(current) > 100 or regexp_matches(current, '[\x00-\x1f\x7f]'))) as "failed currentAddress.format",
       count(*) filter (where marital is not null) as "tested maritalStatusCode.format",
       count(*) filter (where marital is not null and (not regexp_full_match(marital, '[0-9]{2}'))) as "failed maritalStatusCode.format",
       count(*) filter (where marital is not null) as "tested maritalStatusCode.code",
       count(*) filter (where marital is not null and (marital not in (select code from read_csv('{codes}/GB-T-2261.2.csv', all_varchar = true)))) as "failed maritalStatusCode.code",
       count(*) filter (where education is not null) as "tested educationCode.format",
       count(*) filter (where education is not null and (not regexp_full_match(education, '[0-9]{2}'))) as "failed educationCode.format",
       count(*) filter (where education is not null) as "tested educationCode.code",
       count(*) filter (where education is not null and (education not in (select code from read_csv('{codes}/GB-T-4658.csv', all_varchar = true)))) as "failed educationCode.code",
       count(*) filter (where workplace is not null) as "tested workplaceName.format",
       count(*) filter (where workplace is not null and (length(workplace) > 100 or regexp_matches(workplace, '[\x00-\x1f\x7f]'))) as "failed workplaceName.format",
       count(*) filter (where mobile is not null) as "tested mobile.format",
       count(*) filter (where mobile is not null and (not mobile_formed)) as "failed mobile.format",
       count(*) filter (where mobile_formed) as "tested mobile-form",
       count(*) filter (where mobile_formed and (not regexp_full_match(mobile, '1[3-9][0-9]{9}'))) as "failed mobile-form",
       count(*) filter (where death is not null) as "tested deathDate.format",
       count(*) filter (where death is not null and (died is null)) as "failed deathDate.format",
       count(*) filter (where updated is not null) as "tested updatedTime.format",
       count(*) filter (where updated is not null and (not regexp_full_match(updated, '[0-9]{14}|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}')
           or try_strptime(updated, ['%Y%m%d%H%M%S', '%Y-%m-%d %H:%M:%S']) is null)) as "failed updatedTime.format",
       count(*) filter (where credit is not null) as "tested workplaceCreditCode.format",
       count(*) filter (where credit is not null and (not credit_formed)) as "failed workplaceCreditCode.format",
       count(*) filter (where credit_formed) as "tested workplaceCreditCode.scheme",
       count(*) filter (where credit_formed and (not credit_right)) as "failed workplaceCreditCode.scheme",
       count(*) filter (where email is not null) as "tested email.format",
       count(*) filter (where email is not null and (not email_formed)) as "failed email.format",
       count(*) filter (where email_formed) as "tested email.pattern",
       count(*) filter (where email_formed and (not regexp_full_match(email, '[^@\s]+@[^@\s]+'))) as "failed email.pattern",
       count(*) filter (where area is not null) as "tested housingArea.format",
       count(*) filter (where area is not null and (not regexp_full_match(area, '[+-]?[0-9]{1,13}([.][0-9]{1,2})?'))) as "failed housingArea.format",
       count(*) filter (where area is not null) as "tested housingArea.range",
       count(*) filter (where area is not null and (coalesce(try_cast(area as decimal(38, 10)) < 0, true))) as "failed housingArea.range",
       count(*) filter (where id_right and sex_right) as "tested sex-matches-id",
       count(*) filter (where id_right and sex_right and (sex <> case when ascii(id[17]) % 2 = 1 then '1' else '2' end)) as "failed sex-matches-id",
       count(*) filter (where id_right and birth is not null) as "tested birth-date-matches-id",
       count(*) filter (where id_right and birth is not null and (born is null or born <> id_born)) as "failed birth-date-matches-id",
       count(*) filter (where birth is not null) as "tested birth-date-not-future",
       count(*) filter (where birth is not null and (coalesce(born > date '{day}', true))) as "failed birth-date-not-future",
       count(*) filter (where birth is not null) as "tested age-plausible",
       count(*) filter (where birth is not null and (not coalesce(age <= 120, false) and death is null)) as "failed age-plausible",
       count(*) filter (where death is not null and birth is not null) as "tested death-not-before-birth",
       count(*) filter (where death is not null and birth is not null and (coalesce(died < born, true))) as "failed death-not-before-birth",
       count(*) filter (where death is not null) as "tested death-date-not-future",
       count(*) filter (where death is not null and (coalesce(died > date '{day}', true))) as "failed death-date-not-future",
       count(*) filter (where id_right) as "tested id-division-known",
       count(*) filter (where id_right and (id_born >= date '2003-01-01' and not starts_with(id, '83') and not starts_with(id, '9')
           and substr(id, 1, 6) not in (select code from read_csv('{codes}/GB-T-2260.csv', all_varchar = true)))) as "failed id-division-known",
       count(*) filter (where id_right and nationality is not null) as "tested foreign-id-not-chinese",
       count(*) filter (where id_right and nationality is not null and (starts_with(id, '9') and nationality = '156')) as "failed foreign-id-not-chinese",
       count(*) filter (where marital is not null and birth is not null) as "tested married-of-age",
       count(*) filter (where marital is not null and birth is not null and (marital in ('20', '21', '22', '23') and not coalesce(age >= 20, false))) as "failed married-of-age",
       count(*) filter (where id_right) as "tested idNumber.unique",
       count(*) filter (where id_right) - count(distinct id) filter (where id_right) as "failed idNumber.unique"
  from used
