// Maps whose members are made when a template asks for them: as any map, and what is made lives as long as it is used.
#include "formats/lazy_map.h"

#include <catch2/catch.hpp>

#include "formats/json.h"
#include "site_templates.h"

namespace milepost::templating {
namespace {

struct Job {
  std::string name;
  std::vector<std::string> pros;
  int* asked;  // how often a list of pros was made
};

const LazyMembers<Job>& job_members() {
  static const LazyMembers<Job> members = [] {
    LazyMembers<Job> made;
    made.add("name", [](const Job& job) { return Value(job.name); }).add("pros", [](const Job& job) {
      ++*job.asked;
      List pros;
      for (const std::string& pro : job.pros) {
        Map map;
        map.append({"text", {}, Value(pro)});
        pros.push_back(Value(std::move(map)));
      }
      return Value(std::move(pros));
    });
    return made;
  }();
  return members;
}

std::string rendered(std::string page, int* asked) {
  List jobs;
  for (const char* name : {"the paper mill by the river", "a small press behind the station"})
    jobs.push_back(
        lazy_map(Job{name, {"near the home that we had", "good people in all of its rooms"}, asked}, job_members()));
  Map context;
  context.append({"jobs", {}, Value(std::move(jobs))});
  return SiteTemplates(std::move(page)).render(context);
}

TEST_CASE("a lazy map is a map to a template") {
  int asked = 0;
  CHECK(rendered("{% for job in jobs %}{{ job.name }}{{ job['salary'] }};{% endfor %}", &asked) ==
        "the paper mill by the river;a small press behind the station;");
  CHECK(asked == 0);
  CHECK(rendered("{{ jobs[0] | length }} {{ jobs[0] | list | join(' ') }} {{ 'pros' in jobs[0] }}", &asked) ==
        "2 name pros True");
  CHECK(rendered("{{ (jobs | map(attribute='name') | list)[1] }}", &asked) == "a small press behind the station");
  CHECK(rendered("{% for key, value in jobs[0].items() %}{{ key }},{% endfor %}", &asked) == "name,pros,");
}

TEST_CASE("what a lazy map made lives as long as a template holds a part of it") {
  int asked = 0;
  const std::string page =
      "{% set pro = jobs[0].pros[1] %}{% set text = jobs[1].pros[0].text %}"
      "{% for job in jobs %}{{ job.pros | length }}{% endfor %} {{ pro.text }}; {{ text }}; "
      "{% for pro in jobs[0].pros %}{{ loop.previtem.text if loop.last }}{% endfor %}";
  CHECK(rendered(page, &asked) ==
        "22 good people in all of its rooms; near the home that we had; near the home that we had");
  CHECK(rendered("{% for key, value in jobs[1].pros[1].items() %}{{ key }}: {{ value }}{% endfor %}", &asked) ==
        "text: good people in all of its rooms");
}

TEST_CASE("a lazy map is written as JSON with all of its members") {
  int asked = 0;
  CHECK(to_json(lazy_map(Job{"mill", {"near"}, &asked}, job_members())) ==
        R"({"name":"mill","pros":[{"text":"near"}]})");
}

}  // namespace
}  // namespace milepost::templating
