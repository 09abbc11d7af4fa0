#include "VisitorScreens.h"

#include <imgui_internal.h>

#include <cstdlib>

#include "commands/ViewModels.h"
#include "panels/SitePanel.h"
#include "ui/Scale.h"
#include "view/Projection.h"

namespace rekindle::tests {

using panels::ViewerState;
using platform::Key;

static content::Texts both(const std::string& chinese, const std::string& english) {
    return {{{"zh-Hans", chinese}, {"en", english}}};
}

VisitorScreens::VisitorScreens() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ImGui::GetIO().UserData = &attached_;
    ui::Input::setUp();
    fonts_.emplace();
    choices_ = {
        {.file = "huaixuan/site.json",
         .title = both("槐轩广场", "Huaixuan Square"),
         .text = both("为纪念双流学者刘沅（1768—1856）而建的广场。", "A square in memory of the scholar Liu Yuan of Shuangliu."),
         .tours = {{both("槐树下的先生", "The master under the locust trees"),
                    both("从广场走进书院，回到约一八五零年，再到博物馆喝一碗茶：槐轩导览。",
                         "From the square into the academy, back to about 1850, and on to a bowl of tea in the museum."),
                    8}}},
        {.file = "linpan/site.json",
         .title = both("川西林盘", "A Linpan of West Sichuan"),
         .text = both("房舍、竹林、田地与水：成都平原上的一处林盘。", "House, grove, field and water."),
         .tours = {{both("竹林、田、水、家", "Grove, field, water, home"),
                    both("从春天的油菜花到冬天的雾：走进一处川西林盘。",
                         "From the gold of spring to the mist of winter: a walk into a Linpan of West Sichuan."),
                    7}}},
        {.file = "huanglongxi/site.json",
         .title = both("黄龙溪：水乡老街", "Huanglongxi: an old water town street"),
         .text = both("府河与鹿溪河交汇处的古镇老街。", "A street of the old town where the Fu and the Luxi meet."),
         .tours =
             {{both("两条河，一条街", "Two rivers, one street"),
               both("从两河交汇的水面走到火龙起舞的夜里：黄龙溪老街导览。",
                    "From the meeting of two waters to the night of the fire dragon: a tour of the old street of Huanglongxi."),
               9}}},
        {.file = "pavilion/site.json",
         .title = both("池边小亭", "A pavilion by a pond"),
         .text = both(
             "一座小小的六角木亭，立于川西一处有围墙的园中，旁有池、桥、竹和一棵老槐树。它不依据任何建筑。",
             "A small hexagonal timber pavilion in a walled garden of West Sichuan, with a pond, a bridge, bamboo and an old "
             "locust tree. It follows no building in particular.")}};
    showCovers();
    resize(1280, 720);
    speak("en");
}

void VisitorScreens::showCovers() {
    const char* content = std::getenv("REKINDLE_GALLERY_CONTENT");  // covers are large: only for those who look
    for (std::size_t i = 0; content && i < choices_.size(); ++i) {
        const auto cover = std::filesystem::path(content) / choices_[i].file.parent_path() / "cover.jpg";
        textures_[i + 10] = loadPicture(cover);
        choices_[i].picture = i + 10;
        choices_[i].aspect = 16.f / 9;
    }
}

VisitorScreens::~VisitorScreens() {
    ImGui::DestroyContext();
}

void VisitorScreens::resize(float width, float height) {
    width_ = width;
    height_ = height;
    ImGui::GetIO().DisplaySize = {width, height};
}

void VisitorScreens::speak(const std::string& language) {
    state_.language = language;
    attached_.catalogue = nullptr;
    if (language == "en") return;
    auto catalogue = ui::Catalogue::read(REKINDLE_WORDS_MO);
    ASSERT_TRUE(catalogue) << catalogue.error().line();
    catalogue_ = std::move(*catalogue);
    attached_.catalogue = &catalogue_;
    fonts_->need(catalogue_.bytes());
}

void VisitorScreens::needTexts() {
    const auto need = [&](const content::Texts& texts) {
        for (const auto& [tag, text] : texts.byTag) fonts_->need(text), fonts_->needLarge(text);
    };
    for (const panels::SiteChoice& choice : choices_) {
        need(choice.title), need(choice.text);
        for (const panels::TourOffer& tour : choice.tours) need(tour.title), need(tour.text);
    }
    if (state_.site) {
        for (const std::string_view text : panels::textsOf(*state_.site->site)) fonts_->need(text);
        for (const panels::TourChoice& each : state_.site->tours) need(each.title);
    }
    if (state_.editing)
        for (const content::Stop& stop : state_.editing->tour.stops) {
            need(stop.name);
            for (const content::Spot& spot : stop.hotspots) need(spot.name);
        }
    for (const panels::Hotspot& each : state_.hotspots)
        if (each.spot) {
            const content::Spot& spot = each.spot->spot;
            need(spot.name), need(spot.text), need(spot.note);
            for (const content::Illustration& picture : spot.pictures) need(picture.text);
        }
    if (!state_.guide) return;
    fonts_->need(state_.guide->question);
    for (const std::string& answer : state_.guide->answers) fonts_->need(answer);
    fonts_->need(state_.guide->caption());
    for (const panels::Said& said : state_.guide->said) fonts_->need(said.speaker);
    for (const panels::GuideStop& stop : state_.guide->stops) fonts_->need(stop.name);
}

void VisitorScreens::openSite() {
    asset::Model model;
    addTriangle(model, addNode(model, "Gate"), {0, 1, -10});
    state_.models.push_back(commands::openModel("huaixuan.glb", std::make_shared<const asset::Model>(std::move(model))));
    content::Site site;
    site.title = both("槐轩广场", "Huaixuan Square");
    site.text = both("为纪念双流学者刘沅而建的广场。", "A square in memory of the scholar Liu Yuan.");
    site.periods = {{.id = "today", .name = both("今天", "Today")},
                    {.id = "about-1850", .name = both("约一八五零年", "About 1850")}};
    site.elements = {
        {.name = both("书院的门", "The gate of the academy"),
         .sources = {"book"},
         .note = both("门的形制依川西民居推测。", "Its form follows farmhouses of West Sichuan; no picture of it is known.")}};
    site.bibliography = {{.id = "book", .title = "双流县志", .authors = "双流县地方志编纂委员会", .year = "1992"}};
    site.viewpoints = {{.id = "square", .name = both("广场", "The square")},
                       {.id = "academy", .name = both("槐轩书院", "The Huaixuan Academy")},
                       {.id = "residence", .name = both("刘沅故居的院子", "The yard of Liu Yuan's residence")}};
    for (int i = 0; i < 12; ++i)
        site.viewpoints.push_back({.id = "more" + std::to_string(i), .name = both("檐廊", "Under the colonnade")});
    state_.site = panels::OpenSite{
        .file = "huaixuan/site.json", .site = std::make_shared<const content::Site>(std::move(site)), .period = 0};
    state_.site->tours = {{both("槐树下的先生", "The master under the locust trees"), {content::Audience::Adult}}};
    state_.inspectorShown = false;
    state_.view = {.clipFromView = view::perspective(1, width_ / height_, 0.1f),
                   .extent = {std::uint32_t(width_), std::uint32_t(height_)}};
}

void VisitorScreens::offerTable() {
    choices_.insert(
        choices_.begin() + 3,
        {.file = "routes/site.json",
         .title = both("路线：蜀地古道", "Routes: the old ways of Shu"),
         .text = both("一张木雕的桌上地图，从四川盆地直到腾冲：沿南方丝绸之路看去，再从图上走进可以到访的地方。",
                      "A table map of carved wood, from the Sichuan basin to Tengchong: follow the Southern Silk Road, and go "
                      "from the map to the places that can be visited."),
         .table = true});
    showCovers();
}

// A picture that stands for whatever is there.
static Picture painted() {
    Picture picture{.width = 48, .height = 32, .pixels = {}};
    for (int i = 0; i < 48 * 32; ++i)
        for (const int part : {40 + i / 48 * 4, 80, 60 + i % 48 * 3, 255}) picture.pixels.push_back(std::uint8_t(part));
    return picture;
}

void VisitorScreens::openTable() {
    asset::Model model;
    addTriangle(model, addNode(model, "Table"), {0, 1, -10});
    state_.models = {commands::openModel("routes.glb", std::make_shared<const asset::Model>(std::move(model)))};
    content::Site site;
    site.title = both("路线：蜀地古道", "Routes: the old ways of Shu");
    site.text = both("一张木雕的桌上地图。", "A table map of carved wood.");
    site.viewpoints = {{.id = "map", .name = both("全图", "The whole map")}};
    site.bibliography = {{.id = "book", .title = "The places of the Southern Silk Road"}};
    const auto gate = [&](const char* id, const char* chinese, const char* english, math::vec3 at, const char* leads) {
        site.gates.push_back(
            {.id = id,
             .name = both(chinese, english),
             .text = both("南方丝绸之路所列二十二处之一。", "One of the 22 places listed for the Southern Silk Road."),
             .position = at,
             .site = leads,
             .viewpoint = *leads ? "street" : "",
             .evidence = content::Evidence::Documented,
             .sources = {"book"}});
    };
    gate("huanglongxi", "黄龙溪", "Huanglongxi", {0.4f, 0, -5}, "huanglongxi");
    gate("huaixuan", "槐轩广场", "Huaixuan Square", {0.5f, 0.2f, -5}, "huaixuan");
    gate("chengdu", "成都", "Chengdu", {0.45f, 0.4f, -5}, "");
    gate("dali", "大理", "Dali", {-0.6f, -0.5f, -5}, "");
    gate("tengchong", "腾冲", "Tengchong", {-0.8f, -0.6f, -5}, "");
    site.routes = {{.id = "silk",
                    .name = both("南方丝绸之路", "Southern Silk Road"),
                    .text = both("从成都到腾冲。", "From Chengdu to Tengchong."),
                    .colour = {0.6f, 0.03f, 0.02f},
                    .gates = {"chengdu", "dali", "tengchong"},
                    .evidence = content::Evidence::Documented,
                    .sources = {"book"}},
                   {.id = "others",
                    .name = both("其他路线", "Further routes"),
                    .text = both("这里只列其名。", "They are named here, and not drawn.")}};
    state_.site = panels::OpenSite{.file = "routes/site.json", .site = std::make_shared<const content::Site>(std::move(site))};
    textures_.try_emplace(12, painted());
    for (const content::Gate& each : state_.site->site->gates) {
        panels::Gateway gateway;
        if (!each.site.empty())
            gateway = {.file = each.site + "/site.json", .title = each.name, .picture = 12, .aspect = 16.f / 9};
        state_.site->gateways.push_back(gateway);
    }
    state_.inspectorShown = false;
    state_.view = {.clipFromView = view::perspective(0.6f, width_ / height_, 0.1f),
                   .extent = {std::uint32_t(width_), std::uint32_t(height_)}};
}

void VisitorScreens::beginTour() {
    const bool chinese = state_.language == "zh-Hans";
    panels::Guide guide{.title = chinese ? "槐树下的先生" : "The master under the locust trees",
                        .stop = 1,
                        .time = 96,
                        .seconds = 480,
                        .synthetic = true};
    guide.stops = {{chinese ? "广场" : "The square", 0},
                   {chinese ? "书院的门与它的两棵老槐树" : "The gate of the academy, and its two old locust trees", 80},
                   {chinese ? "一碗茶" : "A bowl of tea", 300}};
    guide.said = {{.speaker = chinese ? "讲解" : "Guide",
                   .words = chinese ? "这里的人把他叫作“槐轩先生”，因为他的院子里有一棵老槐树；他在树下教了大约五十年的书。"
                                    : "People here called him the master of the locust-tree studio, after the old tree in his "
                                      "yard; he taught beneath it for about fifty years."}};
    guide.claim = content::Claim::Documented;
    guide.note = chinese ? "院子与老槐树见于地方志；书院里的陈设是依同类书院推想的。"
                         : "Yard and tree are in the county's gazetteer; the furniture follows other academies.";
    guide.sources = state_.site->site->bibliography;
    fonts_->need(guide.note);
    state_.guide = std::move(guide);
}

void VisitorScreens::openMap() {
    state_.mapShown = true;
    const auto& viewpoints = state_.site->site->viewpoints;
    panels::MapShape map{.polygons = {{{-20, -20}, {20, -20}, {20, 20}, {-20, 20}}, {{20, -4}, {44, -4}, {44, 3}, {20, 3}}},
                         .low = {-20, -20},
                         .high = {44, 20}};
    for (std::size_t i = 0; i < 3; ++i) map.places.push_back({viewpoints[i].name, {-12 + 22 * float(i), 9 - 6 * float(i)}});
    state_.map = std::make_shared<panels::MapShape>(std::move(map));
}

void VisitorScreens::openEditor() {
    content::Site site = *state_.site->site;
    site.models = {{.file = "square.glb", .layer = "people"}, {.file = "roofs.glb", .layer = "roofs"}};
    state_.site->site = std::make_shared<const content::Site>(std::move(site));
    panels::TourEditing editing{.file = "content/huaixuan/tours/locust-trees.json", .stop = 1, .changed = true, .canUndo = true};
    for (std::size_t i = 0; i < state_.guide->stops.size(); ++i) {
        state_.guide->stops[i].stop = i;
        const std::string& name = state_.guide->stops[i].name;
        content::Stop stop{.id = "stop-" + std::to_string(i + 1), .name = {{{"zh-Hans", name}, {"en", name}}}};
        stop.highlights = {"Gate", "Locust tree, the northern one"};
        const content::Texts spot{{{"zh-Hans", "门楣上的旧榫口"}, {"en", "An old mortise in the lintel"}}};
        stop.hotspots = {{.id = "mortise",
                          .name = spot,
                          .at = math::vec3(-3.42f, 1.6f, 12),
                          .nodes = {"Lintel of the gate"},
                          .text = spot,
                          .pictures = {{.file = "pictures/lintel.jpg", .text = spot}},
                          .evidence = content::Evidence::Analogy,
                          .note = spot}};
        stop.layers = {"people", "roofs"};
        stop.period = "about-1850";
        stop.curtain = content::Curtain{"today", {1, 0.5f}};
        const content::Texts told{{{"zh-Hans", "这里的人把他叫作“槐轩先生”，因为他的院子里有一棵老槐树。"},
                                   {"en",
                                    "People here called him the master of the locust-tree studio, after the old tree "
                                    "in his yard."}}};
        stop.narrations = {{.lines = {{.text = told, .claim = content::Claim::Documented, .sources = {"book"}},
                                      {.text = told, .claim = content::Claim::Hypothesis}}},
                           {.audience = content::Audience::Child, .lines = {{.text = told}}}};
        stop.note = {{{"zh-Hans", state_.guide->note}, {"en", state_.guide->note}}};
        editing.tour.stops.push_back(std::move(stop));
    }
    for (const auto& [tag, text] : editing.tour.stops[1].narrations[0].lines[0].text.byTag) fonts_->need(text);
    editing.language = state_.language == "en";
    state_.editing = std::move(editing);
}

void VisitorScreens::illustrate() {
    content::Site site = *state_.site->site;
    site.elements[0].picture = {.file = "pictures/gate.jpg",
                                .text = both("从广场看书院的门", "The gate of the academy, seen from the square")};
    state_.site->site = std::make_shared<const content::Site>(std::move(site));
    constexpr std::uint64_t number = 20;
    textures_[number] = painted();
    state_.site->pictures = {{"pictures/gate.jpg", {.picture = number, .inHeadset = number, .aspect = 1.5f}}};
}

void VisitorScreens::pointAtSomething() {
    constexpr std::uint64_t number = 20;
    textures_[number] = painted();
    state_.site->pictures["pictures/mortise.jpg"] = {.picture = number, .inHeadset = number, .aspect = 1.5f};
    panels::TourSpot told{
        .stop = "gate",
        .spot = {.id = "mortise",
                 .name = both("门楣上的旧榫口", "An old mortise in the lintel"),
                 .at = math::vec3(0.6f, 0.4f, -6),
                 .text = both("这里曾嵌过一块横木；今天只剩榫口。",
                              "A crossbar was let in here once; today the mortise alone is left."),
                 .pictures = {{.file = "pictures/mortise.jpg", .text = both("榫口近看", "The mortise from near by")},
                              {.file = "pictures/lintel.jpg", .text = both("整根门楣", "The whole lintel")}},
                 .evidence = content::Evidence::Analogy,
                 .sources = {"book"},
                 .note = both("榫口的大小取自县志所记的同类门楼。",
                              "Its size follows a gate of the same kind in the county's gazetteer.")},
        .sources = state_.site->site->bibliography};
    state_.hotspots.push_back(
        {.name = told.spot.name, .at = *told.spot.at, .spot = std::make_shared<const panels::TourSpot>(told)});
}

void VisitorScreens::beginFrame(double seconds, float scale) {
    ImGui::GetIO().DeltaTime = float(seconds);
    state_.now += seconds;
    needTexts();
    attached_.palette = state_.preferences.highContrast ? ui::theme::highContrast() : ui::theme::Palette{};
    ui::theme::apply(scale);
    ImGui::GetStyle().AntiAliasedLinesUseTex = false;  // else lines look like letters to countCutLetters()
    fonts_->build(scale);
    input_.feed();
    attached_.focus.begin();
    ImGui::NewFrame();
}

void VisitorScreens::sheet(float width, float height, const std::function<void()>& body) {
    resize(width * sharpness_, height * sharpness_);
    beginFrame(1.0 / 60, 2 * sharpness_);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width_, height_});
    ImGui::Begin("Sheet", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    body();
    ImGui::End();
    ImGui::Render();
}

void VisitorScreens::frame(double seconds) {
    const float scale = ui::scaleFor(width_, height_, 1, state_.preferences.textSize);
    beginFrame(seconds, scale);
    layout_ = panels::layOut(width_, height_, scale, state_);
    panels::drawChoice(choices_, state_, layout_.picture);
    panels::drawArrival(choices_, state_, layout_.picture);
    panels::drawInterface(state_, layout_);
    ImGui::Render();
}

void VisitorScreens::press(Key key, bool shift) {
    if (key == Key::Tab)
        attached_.focus.move(shift ? -1 : 1);
    else
        for (const bool down : {true, false}) input_.push(platform::KeyEvent{.key = key, .pressed = down});
    frames(4);
}

void VisitorScreens::click(float x, float y) {
    input_.push(platform::MouseMoveEvent{x, y});
    for (const bool down : {true, false}) input_.push(platform::MouseButtonEvent{.pressed = down});
    frames(5);
}

void VisitorScreens::look(const std::string& name) {
    frames(4);  // what fits itself to its contents is as it will be
    EXPECT_EQ(countCutLetters(*ImGui::GetDrawData()), 0) << name;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (!window->WasActive || window->Hidden || (window->Flags & ImGuiWindowFlags_ChildWindow)) continue;
        EXPECT_LE(window->Pos.y + window->Size.y, height_ + 1) << name << ": " << window->Name;
        EXPECT_LE(window->Pos.x + window->Size.x, width_ + 1) << name << ": " << window->Name;
        EXPECT_GE(window->Pos.x, -1) << name << ": " << window->Name;
        EXPECT_GE(window->Pos.y, -1) << name << ": " << window->Name;
    }
    keep(name);
}

void VisitorScreens::keep(const std::string& name) {
    const char* gallery = std::getenv("REKINDLE_GALLERY");
    if (gallery) savePicture(drawPicture(*ImGui::GetDrawData(), textures_), std::filesystem::path(gallery) / (name + ".png"));
}

}  // namespace rekindle::tests
